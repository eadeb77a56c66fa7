import { shown } from '../shown.ts';
import type { Stage } from '../stage/stage.ts';
import { agreed } from './agreement.ts';

const BAKERY = '1101000002';
const REASON = 'The phone was replaced';

/** A number is to be connected to the bakery: what waits is not decided upon, and is cleared then; a phone scans the code. */
export async function connect({ sluice, sluiceScanned }: Stage): Promise<Readonly<Record<'refused' | 'connected', string>>> {
  const refused = await sluice('connect', 'bakery');
  const clear = ['connect', 'bakery', '--clear', '--qr-file', 'code.png'];
  const connected = await sluiceScanned(BAKERY, ...clear, ...agreed(BAKERY, REASON));
  return {
    refused: shown(refused, { from: 'Nothing was done' }),
    connected: shown(connected, { from: 'Verified' }),
  };
}

/** The same, and what waits is kept on purpose: by a decision only, for a number that is connected by other means; and by the connect itself. */
export async function keepOnPurpose({
  sluice,
  sluiceScanned,
}: Stage): Promise<Readonly<Record<'keep' | 'kept' | 'watched', string>>> {
  const keep = await sluice('guard', 'bakery', '--keep', '94', ...agreed(BAKERY, REASON));
  const kept = await sluice('guard', 'bakery');
  const connects = ['connect', 'bakery', '--watch', '2m', '--qr-file', 'code.png'];
  const watched = await sluiceScanned(BAKERY, ...connects, ...agreed(BAKERY, REASON));
  return { keep: shown(keep), kept: shown(kept, { lines: 1 }), watched: shown(watched, { from: 'Waiting for a number' }) };
}
