/** What asks the program to end, and then to end at once. */
import { constants } from 'node:os';

interface StopPorts {
  /** Ends the program as soon as nothing is under way in it. */
  readonly stop: () => void;
  /** Ends it now. */
  readonly fail: (code: number, sentence: string) => void;
}

const AT_ONCE =
  'The edge was ended at once, before all calls under way had their answer. A job in progress goes on at the next start.';

/** Has the program end at the first signal, and end at once at the second one, with the code that a shell gives to a process that a signal has ended. */
export function onStopAsked({ stop, fail }: StopPorts): void {
  let isAsked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isAsked) return fail(128 + constants.signals[signal], AT_ONCE);
      isAsked = true;
      stop();
    });
  }
}
