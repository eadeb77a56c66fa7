import type { Clock, JobTime } from '../clock.ts';

export interface PollLoopPorts {
  readonly clock: Pick<Clock, 'sleep'> & Pick<JobTime, 'monotonic'>;
  /** Whether there is to be another round at all. */
  readonly isNeeded: () => boolean;
  /** When the next one is due, by the clock that is never set. Asked again after every call of `reschedule`. */
  readonly dueAt: () => number;
  /** @param signal is aborted when the round is no longer needed. */
  readonly poll: (signal: AbortSignal) => Promise<void>;
}

/** Lets rounds take place when they are due, never two at once, and has no timer while none is needed. */
export interface PollLoop {
  /** To be called when it may have changed whether or when there is to be a round. */
  readonly reschedule: () => void;
}

export function createPollLoop({ clock, isNeeded, dueAt, poll }: PollLoopPorts): PollLoop {
  let isRunning = false;
  // Only while there is something to end: of a thousand instances most are neither waited for nor read.
  let waiting: AbortController | undefined;
  let current: AbortController | undefined;

  async function run(): Promise<void> {
    isRunning = true;
    try {
      while (isNeeded()) {
        const ms = dueAt() - clock.monotonic();
        // Again after each waiting, because a timer may fire a little early.
        if (ms > 0) await wait(ms);
        else await round();
      }
    } finally {
      isRunning = false;
    }
  }

  async function round(): Promise<void> {
    current = new AbortController();
    try {
      await poll(current.signal);
    } finally {
      current = undefined;
    }
  }

  async function wait(ms: number): Promise<void> {
    const { signal } = (waiting = new AbortController());
    try {
      // That clock counts in parts of a millisecond, and a timer does not.
      await clock.sleep(Math.ceil(ms), signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      waiting = undefined;
    }
  }

  return {
    // Not at once: who comes to want something else may first end what he had, and is not to lose the round that is under way.
    reschedule: () =>
      queueMicrotask(() => {
        waiting?.abort();
        if (!isNeeded()) current?.abort();
        else if (!isRunning) void run();
      }),
  };
}
