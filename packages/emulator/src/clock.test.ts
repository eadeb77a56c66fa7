import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Clock } from './clock.ts';

const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const never = new AbortController().signal;

/** Reports whether a wait has ended. */
function watch(wait: Promise<void>): { readonly ended: () => boolean } {
  let ended = false;
  wait.then(
    () => (ended = true),
    () => (ended = true),
  );
  return { ended: () => ended };
}

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('The time', () => {
  test('of a real clock is that of the system, and the time that was added by hand', () => {
    const clock = Clock.real();
    expect([clock.kind, clock.speed, clock.now()]).toEqual(['real', 1, START]);
    vi.setSystemTime(START + 700);
    expect(clock.now()).toBe(START + 700);
    clock.advance(HOUR);
    expect(clock.now()).toBe(START + HOUR + 700);
    vi.setSystemTime(START + 900);
    expect(clock.now()).toBe(START + HOUR + 900);
  });

  test('of a fast clock begins now and runs as many times as fast', () => {
    const clock = Clock.fast(60);
    expect([clock.kind, clock.speed, clock.now()]).toEqual(['fast', 60, START]);
    vi.setSystemTime(START + 1000);
    expect(clock.now()).toBe(START + 60_000);
    clock.advance(5);
    vi.setSystemTime(START + 2000);
    expect(clock.now()).toBe(START + 120_005);
  });

  test('of a slow clock is whole milliseconds too', () => {
    const clock = Clock.fast(0.3);
    vi.setSystemTime(START + 9);
    expect(clock.now()).toBe(START + 2);
  });

  test('of a stepped clock does not move by itself', () => {
    const clock = Clock.stepped(1000);
    expect([clock.kind, clock.speed, clock.now()]).toEqual(['stepped', 0, 1000]);
    vi.setSystemTime(START + HOUR);
    expect(clock.now()).toBe(1000);
    clock.advance(500);
    expect(clock.now()).toBe(1500);
    clock.advance(0);
    expect(clock.now()).toBe(1500);
  });

  test('of a system that is set back does not go back, and can still be moved on', () => {
    const clock = Clock.real();
    expect(clock.now()).toBe(START);
    vi.setSystemTime(START - HOUR);
    expect(clock.now()).toBe(START);
    clock.advance(1000);
    expect(clock.now()).toBe(START + 1000);
    vi.setSystemTime(START - HOUR + 500);
    expect(clock.now()).toBe(START + 1500);
  });
});

describe('It refuses', () => {
  test.each([-1, -HOUR, 0.5, NaN, Infinity, 1e15])('to be moved by %s', (ms) => {
    const clock = Clock.stepped(1000);
    expect(() => clock.advance(ms)).toThrow(
      new RangeError(`The clock moves forward by whole milliseconds, until the year 9999: ${ms} is not allowed.`),
    );
    expect(clock.now()).toBe(1000);
  });

  test.each([0, -1, NaN, Infinity, 100_001])('to run %s times as fast', (speed) => {
    expect(() => Clock.fast(speed)).toThrow(new RangeError(`A clock runs up to 100,000 times as fast: ${speed} is not allowed.`));
  });

  test.each([NaN, 0.5, Infinity, 1e15])('to start at %s', (start) => {
    expect(() => Clock.stepped(start)).toThrow(RangeError);
  });
});

describe('Who waits for a moment', () => {
  test('waits for nothing when it has passed, even having given up', async () => {
    await expect(Clock.stepped(1000).until(1000, AbortSignal.abort())).resolves.toBeUndefined();
  });

  test('asks for no negative time of a timer where the moment passes between two looks at the clock', async () => {
    const asked: (number | undefined)[] = [];
    const timer = vi.spyOn(globalThis, 'setTimeout').mockImplementation((wake, ms) => {
      asked.push(ms);
      queueMicrotask(wake);
      return 0 as never;
    });
    const clock = Clock.real();
    let looks = 0;
    // The second look is late.
    vi.spyOn(Date, 'now').mockImplementation(() => START + (looks += 1) * 600);
    await clock.until(START + 1000, never);
    timer.mockRestore();
    vi.restoreAllMocks();
    expect(asked).toEqual([0]);
  });

  test('on a stepped clock waits until it is moved as far', async () => {
    const clock = Clock.stepped(1000);
    const waits = [clock.until(1500, never), clock.until(3000, never)];
    const [one, other] = waits.map(watch);
    await vi.advanceTimersByTimeAsync(HOUR);
    clock.advance(499);
    await vi.advanceTimersByTimeAsync(0);
    expect([one?.ended(), other?.ended()]).toEqual([false, false]);
    clock.advance(1);
    await waits[0];
    expect(other?.ended()).toBe(false);
    clock.advance(HOUR);
    await waits[1];
  });

  test.each([
    ['real', () => Clock.real(), HOUR, HOUR],
    ['fast', () => Clock.fast(60), HOUR, HOUR / 60],
    ['slow', () => Clock.fast(0.5), HOUR, HOUR * 2],
    // Longer than the longest timer of Node.
    ['real', () => Clock.real(), 1000 * HOUR, 1000 * HOUR],
  ])('on a %s clock waits its real time', async (_, make, ms, realMs) => {
    const clock = make();
    const wait = clock.until(START + ms, never);
    const { ended } = watch(wait);
    await vi.advanceTimersByTimeAsync(realMs - 1);
    expect(ended()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await wait;
  });

  test('on a real clock is woken when it is moved by hand', async () => {
    const clock = Clock.real();
    const wait = clock.until(START + HOUR, never);
    const { ended } = watch(wait);
    clock.advance(HOUR - 100);
    await vi.advanceTimersByTimeAsync(99);
    expect(ended()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await wait;
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    ['stepped', () => Clock.stepped(START)],
    ['real', () => Clock.real()],
  ])('on a %s clock can give up, hears the reason, and leaves no timer behind', async (_, make) => {
    const clock = make();
    const caller = new AbortController();
    const wait = clock.until(START + HOUR, caller.signal);
    const reason = new Error('The caller has gone.');
    caller.abort(reason);
    await expect(wait).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
    await expect(clock.until(START + HOUR, caller.signal)).rejects.toBe(reason);
  });
});
