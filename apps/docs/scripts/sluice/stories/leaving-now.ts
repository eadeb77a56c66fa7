import { shown } from '../shown.ts';
import { onStage, type Stage } from '../stage/stage.ts';
import { agreed } from './agreement.ts';

const SHOP = '1101000101';
const AGREED = agreed(SHOP, 'Old offers leave from the new number');
/** A new number was connected while 1,240 old offers waited: they leave from it. */
const SCENARIO = 'leaving-now';

type Parts = 'stopped' | 'again' | 'seen' | 'released' | 'asked' | 'cleared';

/** The brake is set and released; and, from the beginning again, the queue is cleared under it. */
export async function leavingNow(): Promise<Readonly<Record<Parts, string>>> {
  return { ...(await onStage(SCENARIO, stopAndGo)), ...(await onStage(SCENARIO, clearUnderBrake)) };
}

async function stopAndGo({ sluice }: Stage): Promise<Readonly<Record<'stopped' | 'again' | 'seen' | 'released', string>>> {
  const stopped = await sluice('stop', 'shop', ...AGREED);
  const again = await sluice('stop', 'shop', ...AGREED, '--actor', 'operator@night');
  const seen = await sluice('instances');
  const released = await sluice('go', 'shop', ...AGREED);
  return { stopped: shown(stopped), again: shown(again), seen: shown(seen), released: shown(released) };
}

async function clearUnderBrake({ sluice }: Stage): Promise<Readonly<Record<'asked' | 'cleared', string>>> {
  const clear = ['clear', 'shop', '--all', '--stop-first', '--then-go', ...AGREED];
  const asked = await sluice(...clear);
  const [, lost] = /--lost (\d+) as so many/.exec(asked.text) ?? [];
  if (lost === undefined) throw new Error(`A clearing of 1,240 messages has not asked how many may be lost: ${asked.text}`);
  const cleared = await sluice(...clear, '--lost', lost);
  return { asked: shown(asked), cleared: shown(cleared, { from: 'Reading the queue and storing' }) };
}
