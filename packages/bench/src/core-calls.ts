import { figure, median, medianRatio, type Fact, type Figure } from './figure.ts';
import { measureReads } from './reads.ts';
import { measureSends } from './sends.ts';

/**
 * How many calls a second the client makes. A read is compared with `fetch`, which carries it. A send has a separate connection, so that
 * nothing can repeat it: it is compared with what carries it, with the vendor's client, and, as a fact, with `fetch`, which keeps its
 * connections and may repeat a request (packages/core/decisions/one-client-one-transport.md).
 */
export async function coreCalls(): Promise<readonly (Figure | Fact)[]> {
  const reads = await measureReads();
  const rates = await measureSends();
  return [
    rateFigure('reads', 'plain fetch', reads.core, reads.fetch, 0.85),
    rateFigure('sends', 'plain fetchOnce', rates.core, rates.once, 0.85),
    rateFigure('sends', '@green-api/whatsapp-api-client-js-v2', rates.core, rates.vendor, 1),
    {
      name: 'core: sends a second, of what fetch makes',
      value: Number(medianRatio(rates.core, rates.fetch).toFixed(3)),
      unit: '',
    },
  ];
}

function rateFigure(what: string, peer: string, core: readonly number[], rates: readonly number[], atLeast: number): Figure {
  return figure({
    name: `core: ${what} a second against ${peer}`,
    value: Math.round(median(core)),
    unit: 'calls/s',
    peer,
    peerValue: Math.round(median(rates)),
    ratio: medianRatio(core, rates),
    budget: { atLeast },
  });
}
