import { minElapsed, momentOf } from '../clock.ts';
import { waitFor, type Advanced } from '../job/advanced.ts';
import type { StepPorts } from '../job/ports.ts';
import type { Braking } from '../job/progress.ts';
import type { Job } from '../journal/job.ts';

/** The settings are asked for as often while it is waited for them. */
const LOOK_MS = 5000;

export function beginBraking({ clock }: StepPorts): Braking {
  const now = momentOf(clock);
  return { since: now, quietSince: now, shownMs: null, departed: 0 };
}

/** Postpones the next look. @returns nothing where the time allowed is over. */
export function lookAgain(
  ports: StepPorts,
  job: Job,
  braking: Braking,
  { everyMs = LOOK_MS, maxMs }: { readonly everyMs?: number; readonly maxMs: number },
): Advanced | undefined {
  const remaining = maxMs - minElapsed(ports.clock, braking.since);
  if (remaining <= 0) return undefined;
  return waitFor(ports, job, { braking }, { for: 'delay', ms: Math.min(everyMs, remaining), atMostMs: remaining });
}
