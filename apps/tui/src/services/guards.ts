import { SluiceError } from '@sluice/core';
import type { Reading, ReconnectGuard } from '@sluice/queue';
import { GUARD_MAX_AGE_MS, type KeptOnPurpose } from '@sluice/queue/diagnosis';
import { guardWith, jobIn, type FoundJob } from '../clearing/found-jobs.ts';
import type { FleetInstance } from './fleet.ts';
import type { Services } from './services.ts';

// Early enough that the next reading is there before this one is too old.
const REFRESH_AFTER_MS = GUARD_MAX_AGE_MS - 3000;

const UNREAD = new SluiceError({ code: 'aborted', message: 'The queue has not been read yet.' });

/** Whether a number can be connected to an instance now. */
export interface GuardWatch {
  /** `undefined` until the queue was read, unless a job is open: that needs no reading. */
  readonly get: () => ReconnectGuard | undefined;
  readonly end: () => void;
}

/**
 * Watches whether a number can be connected. A watch lists a queue in which nothing changes only now and then; as long as the operator looks at
 * this, it is listed often enough that the answer holds.
 */
export function watchGuard({ session, jobs }: Services, { access, watch }: FleetInstance, changed: () => void): GuardWatch {
  const { clock } = session;
  const ended = new AbortController();
  let followed: Reading | undefined;
  let decision: { readonly reading: Reading; readonly kept: KeptOnPurpose | undefined } | undefined;

  const found = (): FoundJob => {
    const known = jobs.get();
    return known.jobs.get(access.idInstance) ?? known.errors.get(access.edge);
  };

  /** A reading from before the end of a job is not one of the queue as it is. */
  function reading(): Reading | undefined {
    const { reading: latest } = watch.get();
    const endedAt = jobs.get().endedAt.get(access.idInstance);
    return latest !== undefined && endedAt !== undefined && latest.since <= endedAt ? undefined : latest;
  }

  function renew(): void {
    const latest = reading();
    if (latest !== undefined && latest !== followed) {
      followed = latest;
      void decide(latest);
      follow(latest).catch(() => undefined);
    }
    changed();
  }

  async function decide(latest: Reading): Promise<void> {
    const kept = await access.decisionOn(latest).catch((error: unknown) => {
      // That the journal cannot be read is said with the jobs.
      if (error instanceof SluiceError) return undefined;
      throw error;
    });
    decision = { reading: latest, kept };
    changed();
  }

  async function follow({ since }: Reading): Promise<void> {
    await clock.sleep(Math.max(0, since + REFRESH_AFTER_MS - clock.now()), ended.signal);
    watch.refresh();
    // It may not succeed: then it has to be said that this is too old.
    await clock.sleep(Math.max(0, since + GUARD_MAX_AGE_MS + 1 - clock.now()), ended.signal);
    changed();
  }

  const stopWatch = watch.listen('entries', renew);
  const stopJobs = jobs.subscribe(renew);
  renew();

  return {
    get() {
      const latest = reading();
      const job = found();
      if (latest === undefined) {
        const { readFailure } = watch.get();
        const isKnown = readFailure !== undefined || jobIn(job) !== undefined;
        return isKnown ? guardWith(readFailure?.error ?? UNREAD, clock.now(), job) : undefined;
      }
      const kept = decision?.reading === latest ? decision.kept : undefined;
      return guardWith(latest, Math.max(clock.now(), latest.since), job, kept);
    },
    end() {
      ended.abort();
      stopWatch();
      stopJobs();
    },
  };
}
