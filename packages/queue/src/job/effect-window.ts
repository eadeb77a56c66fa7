import { maxElapsed, momentOf, type JobTime, type Moment } from '../clock.ts';
import { refusal } from '../sentences/refusal.ts';
import type { Intent } from '../sentences/refusals.ts';

/** A moment from which on an effect may take place, for a short time only. */
export interface EffectWindow {
  readonly opened: Moment;
  /** @throws {SluiceError} `intent-expired` when it is over: the process was stopped, the machine slept, or its clock was set. */
  check(): void;
}

/**
 * The facts that were read or written just before a request must still be true when the request leaves. A process can be stopped at any place and go on
 * an hour later, when others have gone on with its job and the queue is another.
 *
 * @param intent it is that grows old.
 */
export function openWindow(clock: JobTime, maxMs: number, intent: Intent, idInstance: string): EffectWindow {
  const opened = momentOf(clock);
  return {
    opened,
    check() {
      const wasSetBack = clock.now() < opened.now;
      const ms = maxElapsed(clock, opened);
      if (ms <= maxMs && !wasSetBack) return;
      throw wasSetBack
        ? refusal('intent-clock-set-back', { idInstance, intent })
        : refusal('intent-too-old', { idInstance, intent, ageMs: ms });
    },
  };
}
