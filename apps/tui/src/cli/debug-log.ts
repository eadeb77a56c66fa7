import { appendFileSync } from 'node:fs';
import { createRedactor, SluiceError } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import type { JobStep } from '@sluice/queue';

/** What went wrong, with its stack, for those who develop Sluice. */
export interface DebugLog {
  /** Takes a token out of all that is written from now on. */
  hide(token: string): void;
  write(error: unknown): void;
}

/**
 * Appends to a file, or writes nothing where none is named. No token is in it. It may quote a gateway, and so a message to a customer: the file
 * is its owner's only.
 */
export function createDebugLog(file: string | undefined, now: () => number): DebugLog {
  const tokens = new Set<string>();
  return {
    hide: (token) => void tokens.add(token),
    write(error) {
      if (file === undefined || file === '') return;
      const redact = createRedactor(...tokens);
      const known = SluiceError.from(error, { redact });
      const stack = redact(stackOf(known));
      const { severity } = ERRORS[known.code];
      // Before an instance was chosen its token is not known, and any text could have it; the places in the program have none.
      const said = tokens.size > 0 ? stack : placesIn(stack);
      try {
        appendFileSync(file, `${new Date(now()).toISOString()} ${severity} ${known.code} ${said}\n`, { mode: 0o600 });
      } catch {
        // Nothing that is carried out may end because its log cannot be written.
      }
    },
  };
}

/** Logs why a step did not end well. */
export function logStep(log: DebugLog, step: JobStep): void {
  if ('error' in step && step.error !== undefined) log.write(step.error);
}

function stackOf({ stack = '', cause }: Error): string {
  return cause instanceof Error ? `${stack}\nCaused by: ${stackOf(cause)}` : stack;
}

function placesIn(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
