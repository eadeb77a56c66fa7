import { expect, test } from 'vitest';
import { createEmulator } from '../emulator.ts';
import { Clock } from '../clock.ts';
import { controlsOf } from '../../test/control-under-test.ts';
import { START } from '../../test/instance-options.ts';
import { createControlRoutes } from './control-routes.ts';

test('the clock says the time, and that it moves only when a call moves it', async () => {
  expect(await controlsOf().answered('GET', 'clock')).toEqual([200, { now: START, kind: 'stepped' }]);
});

test('a fast clock says how fast it is', async () => {
  const face = createControlRoutes(createEmulator({ clock: Clock.fast(60) }));
  const answer = await face.fetch(new Request('http://gateway.example/__emulator/clock'));
  expect(await answer.json()).toMatchObject({ kind: 'fast', speed: 60 });
});

test.each([{ advanceMs: 3_600_000 }, { to: START + 3_600_000 }])(
  'moves forward by %j, and events that were due meanwhile have happened',
  async (move) => {
    const { answered, instance, engine } = controlsOf();
    await answered('POST', 'instances/1101000001/messages', { count: 10 });
    expect(await answered('POST', 'clock', move)).toEqual([200, { now: START + 3_600_000, kind: 'stepped' }]);
    expect(instance.totals.sent).toBe(10);
    expect(engine.record.all()).toHaveLength(20);
  },
);

test('does not go back', async () => {
  const { answered, clock } = controlsOf();
  expect(await answered('POST', 'clock', { to: START - 1 })).toEqual([
    400,
    { error: `The time does not go back: it is ${START}, and ${START - 1} has passed.` },
  ]);
  expect(await answered('POST', 'clock', { advanceMs: -1 })).toMatchObject([
    400,
    { problems: [{ path: '/advanceMs', expected: 'must be a whole number of at least 0' }] },
  ]);
  expect(clock.now()).toBe(START);
});

test.each([{ to: 253_402_300_800_000 }, { advanceMs: 1e15 }, { advanceMs: 1e300 }])(
  'does not go beyond what can be written in an answer: %j',
  async (move) => {
    const { answered, clock } = controlsOf();
    const to = 'to' in move ? move.to : START + move.advanceMs;
    expect(await answered('POST', 'clock', move)).toEqual([
      400,
      { error: `The clock is not moved to ${to}: it goes until the year 9999.` },
    ]);
    expect(clock.now()).toBe(START);
  },
);
