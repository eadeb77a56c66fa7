import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { operations } from '../gen/gateway-methods.ts';
import { abortable } from './abortable.ts';
import { createRateLimiter, type LimiterClock } from './rate-limiter.ts';

/** A limiter whose clock moves by hand, and a record of when each call began. */
function limiterByHand(early = 0): {
  readonly begun: readonly string[];
  readonly advance: (ms: number) => Promise<void>;
  readonly call: (
    operation: keyof typeof operations,
    name: string,
    work?: Promise<unknown>,
    signal?: AbortSignal,
  ) => Promise<unknown>;
} {
  let time = 0;
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const clock: LimiterClock = {
    now: () => time,
    sleep(ms, signal) {
      const { promise, resolve } = Promise.withResolvers<void>();
      sleepers.push({ until: time + ms - (ms > early ? early : 0), wake: resolve });
      return abortable(promise, signal);
    },
  };
  const limiter = createRateLimiter(clock);
  const begun: string[] = [];
  return {
    begun,
    async advance(ms) {
      await turnOfTheLoop();
      time += ms;
      const due = sleepers.filter(({ until }) => until <= time);
      sleepers = sleepers.filter(({ until }) => until > time);
      for (const { wake } of due) wake();
      await turnOfTheLoop();
    },
    call: (operation, name, work, signal) =>
      limiter.run({ key: operation, callsPerSecond: operations[operation].callsPerSecond }, signal, async () => {
        begun.push(`${name} at ${time}`);
        await work;
        return name;
      }),
  };
}

test('the first call is made at once', async () => {
  const { begun, call } = limiterByHand();
  expect(await call('getMessagesCount', 'a')).toBe('a');
  expect(begun).toEqual(['a at 0']);
});

test('calls of one method begin a second after the end of the one before', async () => {
  const { begun, call, advance } = limiterByHand();
  const first = Promise.withResolvers<void>();
  const calls = [call('showMessagesQueue', 'a', first.promise), call('showMessagesQueue', 'b')];
  await advance(2500);
  expect(begun).toEqual(['a at 0']);
  first.resolve();
  await advance(999);
  expect(begun).toEqual(['a at 0']);
  await advance(1);
  expect(begun).toEqual(['a at 0', 'b at 3500']);
  expect(await Promise.all(calls)).toEqual(['a', 'b']);
});

test('a call that comes later than a second after the last does not wait', async () => {
  const { begun, call, advance } = limiterByHand();
  await call('getSettings', 'a');
  await advance(1000);
  await call('getSettings', 'b');
  expect(begun).toEqual(['a at 0', 'b at 1000']);
});

test('calls of different methods do not wait for each other', async () => {
  const { begun, call, advance } = limiterByHand();
  const never = new Promise(() => undefined);
  void call('showMessagesQueue', 'show', never);
  void call('clearMessagesQueue', 'clear', never);
  void call('getMessagesCount', 'count', never);
  await advance(0);
  expect(begun).toEqual(['show at 0', 'clear at 0', 'count at 0']);
});

test('sends, of which the gateway takes 50 in a second, are not held back', async () => {
  const { begun, call, advance } = limiterByHand();
  const never = new Promise(() => undefined);
  for (const name of ['a', 'b', 'c']) void call('sendMessage', name, never);
  await advance(0);
  expect(begun).toEqual(['a at 0', 'b at 0', 'c at 0']);
});

test('turns come in the order in which they were asked for', async () => {
  const { begun, call, advance } = limiterByHand();
  const calls = ['a', 'b', 'c', 'd'].map((name) => call('getStateInstance', name));
  for (let second = 0; second < 3; second += 1) await advance(1000);
  expect(begun).toEqual(['a at 0', 'b at 1000', 'c at 2000', 'd at 3000']);
  expect(await Promise.all(calls)).toEqual(['a', 'b', 'c', 'd']);
});

test('a call that fails takes its turn, and the next comes a second later', async () => {
  const { begun, call, advance } = limiterByHand();
  const failing = call('getMessagesCount', 'a', Promise.reject(new Error('no')));
  const next = call('getMessagesCount', 'b');
  await expect(failing).rejects.toThrow('no');
  await advance(1000);
  expect(await next).toBe('b');
  expect(begun).toEqual(['a at 0', 'b at 1000']);
});

test('a caller that gives up while the clock runs does not cost the next a second, nor spare it one', async () => {
  const { begun, call, advance } = limiterByHand();
  const giveUp = new AbortController();
  await call('getMessagesCount', 'a');
  const waiting = call('getMessagesCount', 'b', undefined, giveUp.signal);
  const next = call('getMessagesCount', 'c');
  await advance(500);
  giveUp.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await advance(499);
  expect(begun).toEqual(['a at 0']);
  await advance(1);
  expect(await next).toBe('c');
  expect(begun).toEqual(['a at 0', 'c at 1000']);
});

test('a caller that gives up behind a call under way is free at once, and the next still keeps its distance from that call', async () => {
  const { begun, call, advance } = limiterByHand();
  const first = Promise.withResolvers<void>();
  const giveUp = new AbortController();
  const a = call('clearMessagesQueue', 'a', first.promise);
  const b = call('clearMessagesQueue', 'b', undefined, giveUp.signal);
  const c = call('clearMessagesQueue', 'c');
  giveUp.abort(new Error('enough'));
  await expect(b).rejects.toThrow('enough');
  await advance(5000);
  expect(begun).toEqual(['a at 0']);
  first.resolve();
  await a;
  await advance(999);
  expect(begun).toEqual(['a at 0']);
  await advance(1);
  expect(await c).toBe('c');
  expect(begun).toEqual(['a at 0', 'c at 6000']);
});

test('a caller that has given up before does not take a turn', async () => {
  const { begun, call } = limiterByHand();
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(call('getMessagesCount', 'a', undefined, gone)).rejects.toThrow('gone');
  await expect(call('sendMessage', 'b', undefined, gone)).rejects.toThrow('gone');
  expect(await call('getMessagesCount', 'c')).toBe('c');
  expect(begun).toEqual(['c at 0']);
});

test('a timer that fires early does not shorten the distance', async () => {
  const { begun, call, advance } = limiterByHand(1);
  await call('getMessagesCount', 'a');
  const next = call('getMessagesCount', 'b');
  await advance(999);
  expect(begun).toEqual(['a at 0']);
  await advance(1);
  expect(await next).toBe('b');
  expect(begun).toEqual(['a at 0', 'b at 1000']);
});

test('as many calls as are allowed in a second begin at once, the next a second after the first of them has ended', async () => {
  const { begun, call, advance } = limiterByHand();
  const jobs = Array.from({ length: 4 }, () => Promise.withResolvers<void>());
  for (const [at, { promise }] of jobs.entries()) void call('qr', `${at}`, promise);
  await advance(0);
  expect(begun).toEqual(['0 at 0', '1 at 0', '2 at 0']);
  jobs[0]?.resolve();
  await advance(999);
  expect(begun).toHaveLength(3);
  await advance(1);
  expect(begun.at(-1)).toBe('3 at 1000');
});

test('a call that hangs takes only its own slot: the others go round it', async () => {
  const { begun, call, advance } = limiterByHand();
  void call('qr', 'hangs', new Promise(() => undefined));
  for (let second = 0; second < 5; second += 1) {
    await Promise.all([call('qr', `a${second}`), call('qr', `b${second}`)]);
    await advance(1000);
  }
  expect(begun).toHaveLength(11);
  expect(begun.at(-1)).toBe('b4 at 4000');
});

test('how long a call would wait is known while no call is under way, and else is at least 1', async () => {
  let time = 0;
  const limiter = createRateLimiter({ now: () => time, sleep: () => Promise.reject(new Error('No call was to wait.')) });
  const limit = { key: 'qr', callsPerSecond: 2 };
  const work = Promise.withResolvers<void>();
  expect(limiter.waitMs(limit)).toBe(0);
  const first = limiter.run(limit, undefined, () => work.promise);
  expect(limiter.waitMs(limit)).toBe(0);
  const second = limiter.run(limit, undefined, () => work.promise);
  expect(limiter.waitMs(limit)).toBe(1);
  time = 500;
  work.resolve();
  await Promise.all([first, second]);
  await turnOfTheLoop();
  expect(limiter.waitMs(limit)).toBe(1000);
  time = 1499;
  expect(limiter.waitMs(limit)).toBe(1);
  time = 1500;
  expect(limiter.waitMs(limit)).toBe(0);
});

test(
  'whatever the calls take, no second holds more of them than are allowed, and all of them get through',
  { timeout: 60_000 },
  async () => {
    // A gateway counts a call at some moment between its beginning and its end: so no window may hold more than the limit, wherever in
    // that time each of the calls is counted.
    const plan = fc.record({
      callsPerSecond: fc.integer({ min: 1, max: 5 }),
      calls: fc.array(fc.record({ comesAfter: fc.nat(700), takes: fc.nat(2500), givesUpAfter: fc.option(fc.nat(1500)) }), {
        maxLength: 25,
      }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ callsPerSecond, calls }) => {
        const clock = clockByHand();
        const limiter = createRateLimiter(clock);
        const ran: { readonly begun: number; readonly ended: number }[] = [];
        let given = 0;
        const all = calls.map(async ({ comesAfter, takes, givesUpAfter }, at) => {
          await clock.sleep(comesAfter * at);
          const giveUp = new AbortController();
          if (givesUpAfter !== null) void clock.sleep(givesUpAfter).then(() => giveUp.abort());
          const call = async (): Promise<void> => {
            const begun = clock.now();
            await clock.sleep(takes);
            ran.push({ begun, ended: clock.now() });
          };
          await limiter.run({ key: 'any', callsPerSecond }, giveUp.signal, call).catch(() => (given += 1));
        });
        await clock.runOut();
        await Promise.all(all);
        expect(ran.length + given).toBe(calls.length);
        // The one that begins after so many have ended must keep a second's distance from the earliest end among them.
        const byBeginning = ran.toSorted((a, b) => a.begun - b.begun);
        for (const [at, { begun }] of byBeginning.entries()) {
          const near = byBeginning.slice(0, at).filter((earlier) => begun < earlier.ended + 1000);
          expect(near.length).toBeLessThan(callsPerSecond);
        }
      }),
      { numRuns: Number(process.env['SLUICE_RUNS'] ?? 500) / 5 },
    );
  },
);

/** A clock that jumps from one sleeper to the next. */
function clockByHand(): LimiterClock & { readonly runOut: () => Promise<void> } {
  let time = 0;
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  return {
    now: () => time,
    sleep(ms, signal) {
      const { promise, resolve } = Promise.withResolvers<void>();
      sleepers.push({ until: time + ms, wake: resolve });
      return abortable(promise, signal);
    },
    async runOut() {
      for (;;) {
        await turnOfTheLoop();
        const until = Math.min(...sleepers.map((sleeper) => sleeper.until));
        if (until === Infinity) return;
        time = until;
        const due = sleepers.filter((sleeper) => sleeper.until === until);
        sleepers = sleepers.filter((sleeper) => sleeper.until !== until);
        for (const { wake } of due) wake();
      }
    },
  };
}

test('time that passes between two looks at the clock asks for no negative sleep', async () => {
  let time = 0;
  const asked: number[] = [];
  const clock: LimiterClock = {
    // More than the whole second passes between them.
    now: () => (time += 700),
    sleep: async (ms) => void asked.push(ms),
  };
  const limiter = createRateLimiter(clock);
  const limit = { key: 'getSettings', callsPerSecond: 1 };
  for (let call = 0; call < 3; call += 1) await limiter.run(limit, undefined, async () => undefined);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((ms) => ms < 0)).toEqual([]);
});
