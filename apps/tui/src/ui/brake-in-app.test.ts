import { freshOrigin, untilResolved } from '@sluice/testing';
import type { Queue } from '@sluice/queue';
import { describe, expect, test } from 'vitest';
import { useApp, type AppUnderTest } from '../../test/use-app.ts';
import { emulatedInstances } from '../demo/demo-instances.ts';
import { queueOf } from '../instances/connected-instance.ts';

const ENTER = '\r';
/** One message leaves it every three seconds. */
const CLINIC = '3100000001';
const SAID = { confirm: CLINIC, actor: 'operator@desk', reason: 'Old messages leave' };

const open = useApp();

/** The queue of the clinic as another process has it, with the same journal. */
async function clinicOf({ emulator, session }: AppUnderTest): Promise<Queue> {
  const clinic = emulatedInstances(emulator, freshOrigin()).find(({ idInstance }) => idInstance === CLINIC);
  if (clinic === undefined) throw new Error('The demo has no clinic.');
  return queueOf(clinic, session);
}

describe('a brake that another has set while the app is open', () => {
  test('is on the list of instances, on the head of the queue and among the findings, until it is released', async () => {
    const app = await open({ idInstance: CLINIC });
    const { terminal } = app;
    await terminal.shows('authorized', 'quit');
    const queue = await clinicOf(app);
    await untilResolved(queue.stop(SAID, { isWatched: false }));
    await terminal.shows('brake on');
    terminal.type(ENTER);
    await terminal.shows('! brake on', 'waiting');
    terminal.type('d');
    await terminal.shows('! The brake is on (by operator@desk');
    await untilResolved(queue.go(SAID));
    await terminal.until((screen) => !screen.includes('brake'));
    expect(queue.brake()).toBeUndefined();
  });

  test('and another program has undone is not said to be on', async () => {
    const app = await open({ idInstance: CLINIC });
    const { terminal, emulator } = app;
    await terminal.shows('authorized', 'quit');
    const queue = await clinicOf(app);
    await untilResolved(queue.stop(SAID, { isWatched: false }));
    await terminal.shows('brake on');
    emulator.engine.instance(CLINIC)?.changeSettings({ delaySendMessagesMilliseconds: 3000 }, emulator.clock.now());
    await terminal.shows('brake undone');
    terminal.type(ENTER);
    await terminal.shows('! brake undone', 'waiting');
    terminal.type('d');
    await terminal.shows('does not hold: another operator or program');
    expect(terminal.screen()).not.toContain('brake is on');
  });

  test('that is not at its end is gone on with by c, under its own title and not as a clearing', async () => {
    const app = await open({ idInstance: CLINIC });
    const { terminal } = app;
    await terminal.shows('authorized', 'quit');
    const queue = await clinicOf(app);
    const { id } = queue.openStop({ ...SAID, isWatched: false }, { owner: app.session.owners.begin() });
    await terminal.shows('The stop of operator@desk');
    terminal.type(ENTER);
    await terminal.shows('job under way');
    terminal.type('c');
    await terminal.shows('Set the brake of', 'A stop of this instance is not at its end');
    terminal.type(ENTER);
    await terminal.shows('Another run has this job');
    terminal.type('q');
    await terminal.shows('A stop of instance 3100000001 is not at its end.', id);
    expect(terminal.screen()).not.toContain('clearing');
  });
});
