import { figure, median, medianRatio, type Figure } from './figure.ts';
import { measureSends } from './sends.ts';

/** How many calls a second the client makes, against `fetch` alone and against the vendor's client. */
export async function coreCalls(): Promise<readonly Figure[]> {
  const { core, fetch, vendor } = await measureSends();
  const against = (peer: string, rates: readonly number[], atLeast: number): Figure =>
    figure({
      name: `core: calls a second against ${peer}`,
      value: Math.round(median(core)),
      unit: 'calls/s',
      peer,
      peerValue: Math.round(median(rates)),
      ratio: medianRatio(core, rates),
      budget: { atLeast },
    });
  return [against('fetch alone', fetch, 0.9), against('@green-api/whatsapp-api-client-js-v2', vendor, 1)];
}
