import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { abortable } from './abortable.ts';
import type { OperationName } from './gateway/operation-name.ts';
import { createPace, type PaceClock } from './pace.ts';

/** A pace whose clock moves by hand, and a record of when each call began. */
function paceByHand(early = 0): {
  readonly begun: readonly string[];
  readonly advance: (ms: number) => Promise<void>;
  readonly call: (operation: OperationName, name: string, work?: Promise<unknown>, signal?: AbortSignal) => Promise<unknown>;
} {
  let time = 0;
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const clock: PaceClock = {
    now: () => time,
    sleep(ms, signal) {
      const { promise, resolve } = Promise.withResolvers<void>();
      sleepers.push({ until: time + ms - (ms > early ? early : 0), wake: resolve });
      return abortable(promise, signal);
    },
  };
  const pace = createPace(clock);
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
      pace.run(operation, signal, async () => {
        begun.push(`${name} at ${time}`);
        await work;
        return name;
      }),
  };
}

test('the first call is made at once', async () => {
  const { begun, call } = paceByHand();
  expect(await call('getMessagesCount', 'a')).toBe('a');
  expect(begun).toEqual(['a at 0']);
});

test('calls of one method begin a second after the end of the one before', async () => {
  const { begun, call, advance } = paceByHand();
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
  const { begun, call, advance } = paceByHand();
  await call('getSettings', 'a');
  await advance(1000);
  await call('getSettings', 'b');
  expect(begun).toEqual(['a at 0', 'b at 1000']);
});

test('calls of different methods do not wait for each other', async () => {
  const { begun, call, advance } = paceByHand();
  const never = new Promise(() => undefined);
  void call('showMessagesQueue', 'show', never);
  void call('clearMessagesQueue', 'clear', never);
  void call('getMessagesCount', 'count', never);
  await advance(0);
  expect(begun).toEqual(['show at 0', 'clear at 0', 'count at 0']);
});

test('sends, of which the gateway takes 50 in a second, are not held back', async () => {
  const { begun, call, advance } = paceByHand();
  const never = new Promise(() => undefined);
  for (const name of ['a', 'b', 'c']) void call('sendMessage', name, never);
  await advance(0);
  expect(begun).toEqual(['a at 0', 'b at 0', 'c at 0']);
});

test('turns come in the order in which they were asked for', async () => {
  const { begun, call, advance } = paceByHand();
  const calls = ['a', 'b', 'c', 'd'].map((name) => call('getStateInstance', name));
  for (let second = 0; second < 3; second += 1) await advance(1000);
  expect(begun).toEqual(['a at 0', 'b at 1000', 'c at 2000', 'd at 3000']);
  expect(await Promise.all(calls)).toEqual(['a', 'b', 'c', 'd']);
});

test('a call that fails takes its turn, and the next comes a second later', async () => {
  const { begun, call, advance } = paceByHand();
  const failing = call('getMessagesCount', 'a', Promise.reject(new Error('no')));
  const next = call('getMessagesCount', 'b');
  await expect(failing).rejects.toThrow('no');
  await advance(1000);
  expect(await next).toBe('b');
  expect(begun).toEqual(['a at 0', 'b at 1000']);
});

test('who gives up while the clock runs does not cost the next a second, nor spare it one', async () => {
  const { begun, call, advance } = paceByHand();
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

test('who gives up behind a call under way is free at once, and the next still keeps its distance from that call', async () => {
  const { begun, call, advance } = paceByHand();
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

test('who has given up before does not take a turn', async () => {
  const { begun, call } = paceByHand();
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(call('getMessagesCount', 'a', undefined, gone)).rejects.toThrow('gone');
  await expect(call('sendMessage', 'b', undefined, gone)).rejects.toThrow('gone');
  expect(await call('getMessagesCount', 'c')).toBe('c');
  expect(begun).toEqual(['c at 0']);
});

test('a timer that fires early does not shorten the distance', async () => {
  const { begun, call, advance } = paceByHand(1);
  await call('getMessagesCount', 'a');
  const next = call('getMessagesCount', 'b');
  await advance(999);
  expect(begun).toEqual(['a at 0']);
  await advance(1);
  expect(await next).toBe('b');
  expect(begun).toEqual(['a at 0', 'b at 1000']);
});
