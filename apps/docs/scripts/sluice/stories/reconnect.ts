import { shown } from '../shown.ts';
import type { Stage } from '../stage/stage.ts';
import { agreed, snapshotIn } from './agreement.ts';

const BAKERY = '1101000002';

/**
 * The bakery's account is not authorised, and a number is to be connected: the guard says no, everything is cleared, and the guard says yes.
 * Then the answers to customers are restored, which can be done only once.
 */
export async function reconnect({
  sluice,
}: Stage): Promise<Readonly<Record<'before' | 'after' | 'show' | 'restored' | 'again', string>>> {
  const before = await sluice('guard', 'bakery');
  const cleared = await sluice('clear', 'bakery', '--all', ...agreed(BAKERY, 'A new number is to be connected'));
  const after = await sluice('guard', 'bakery');
  const snapshot = snapshotIn(cleared.text);
  const show = await sluice('snapshots', 'show', snapshot);
  const restore = ['restore', snapshot, '--not-type', 'file', ...agreed(BAKERY, 'Customers wait for their answers')];
  const restored = await sluice(...restore);
  const again = await sluice(...restore);
  return {
    before: shown(before),
    after: shown(after),
    show: shown(show, { lines: 10 }),
    restored: shown(restored),
    again: shown(again, { lines: 6 }),
  };
}
