import { expect, test } from 'vitest';
import { sleep } from './sleep.ts';

const HOUR = 3_600_000;

test('a sleep ends with the reason of the signal when that comes first', async () => {
  const alarm = new AbortController();
  const sleeping = sleep(HOUR, alarm.signal);
  alarm.abort(new Error('enough'));
  await expect(sleeping).rejects.toThrow('enough');
});

test('who is already woken does not fall asleep', async () => {
  await expect(sleep(HOUR, AbortSignal.abort(new Error('never')))).rejects.toThrow('never');
});

test('a sleep that is over lets go of the signal', async () => {
  const counts = { added: 0, removed: 0 };
  const { signal } = new AbortController();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    counts.added += 1;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    counts.removed += 1;
    remove(...args);
  };
  await sleep(0, signal);
  expect(counts).toEqual({ added: 1, removed: 1 });
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}

test('nothing keeps the process alive after a sleep was ended', async () => {
  const before = timers();
  const alarm = new AbortController();
  const sleeping = sleep(HOUR, alarm.signal);
  expect(timers()).toBe(before + 1);
  alarm.abort();
  await sleeping.catch(() => undefined);
  expect(timers()).toBe(before);
});

test('until a moment that has passed meanwhile does not wait, and has the runtime warn of nothing', async () => {
  const warnings: string[] = [];
  const note = ({ name }: Error): unknown => warnings.push(name);
  process.on('warning', note);
  await sleep(-5);
  // A warning comes in a later turn.
  await new Promise(setImmediate);
  process.off('warning', note);
  expect(warnings).toEqual([]);
});
