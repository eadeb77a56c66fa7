import { shown } from '../shown.ts';
import type { Stage } from '../stage/stage.ts';
import { agreed } from './agreement.ts';

const BAKERY = '1101000002';

/** The process is killed when the gateway has cleared and its answer was not yet read; another goes on. */
export async function processDies({
  sluice,
  sluiceKilledAfter,
}: Stage): Promise<Readonly<Record<'killed' | 'resumed' | 'events', string>>> {
  const clear = ['clear', 'bakery', '--type', 'file', ...agreed(BAKERY, 'The price list is wrong')];
  const killed = await sluiceKilledAfter('clearMessagesQueue', ...clear);
  const resumed = await sluice('resume');
  const events = await sluice('journal', 'export', '--instance', 'bakery', '--kind', 'unknown');
  return {
    killed: shown(killed, { from: 'Reading the queue' }),
    resumed: shown(resumed),
    events: shown(events),
  };
}
