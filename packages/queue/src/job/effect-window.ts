import { SluiceError } from '@sluice/core';
import { maxElapsed, momentOf, type JobTime, type Moment } from '../clock.ts';

/** A moment from which on an effect may take place, for a short time only. */
export interface EffectWindow {
  readonly opened: Moment;
  /** @throws {SluiceError} `intent-expired` when it is over: the process was stopped, the machine slept, or its clock was set. */
  check(): void;
}

/**
 * What was read or written just before a request must still be true when the request leaves. A process can be stopped at any place and go on
 * an hour later, when others have gone on with its job and the queue is another.
 *
 * @param what it is that grows old, for the sentence.
 */
export function openWindow(clock: JobTime, maxMs: number, what: string, idInstance: string): EffectWindow {
  const opened = momentOf(clock);
  return {
    opened,
    check() {
      const wasSetBack = clock.now() < opened.now;
      const ms = maxElapsed(clock, opened);
      if (ms <= maxMs && !wasSetBack) return;
      throw new SluiceError({
        code: 'intent-expired',
        message: `${what} of instance ${idInstance} was too old when its request was to be sent: ${
          wasSetBack ? 'the clock was set back' : `${Math.round(ms / 1000)} s had passed`
        }. Nothing was sent.`,
        idInstance,
      });
    },
  };
}
