import { SluiceError } from '@sluice/core';
import type { Reading, ReconnectGuard } from '@sluice/queue';
import { GUARD_MAX_AGE_MS } from '@sluice/queue/diagnosis';
import { guardWith, jobIn, type FoundJob } from '../clearing/found-jobs.ts';
import type { FleetInstance } from './fleet.ts';
import type { KeptByRestore } from '../access/kept-by-restore.ts';
import { createKeptMessages } from './kept-messages.ts';
import type { Services } from './services.ts';

// Early enough that the next reading is there before this one is too old.
const REFRESH_AFTER_MS = GUARD_MAX_AGE_MS - 3000;
const TOO_OLD_MS = GUARD_MAX_AGE_MS + 1;

const UNREAD = new SluiceError({ code: 'aborted', message: 'The queue has not been read yet.' });

/** Whether a number can be connected to an instance now. */
export interface GuardWatch {
  /** `undefined` until the queue was read, unless a job is open: that needs no reading. */
  readonly get: () => ReconnectGuard | undefined;
  /** That all that waits was restored on purpose, where that is so. */
  readonly restored: () => KeptByRestore | undefined;
  readonly end: () => void;
}

/** A reading, and how old it was when it was seen first. From then on its age goes by the clock that is never set. */
interface Followed {
  readonly reading: Reading;
  readonly seenAt: number;
  readonly ageMs: number;
}

/**
 * Watches whether a number can be connected. A watch lists a queue in which nothing changes only now and then; as long as the operator looks at
 * this, it is listed often enough that the answer holds.
 */
export function watchGuard({ session, jobs }: Services, { access, watch }: FleetInstance, changed: () => void): GuardWatch {
  const { clock } = session;
  const ended = new AbortController();
  let followed: Followed | undefined;
  const kept = createKeptMessages(access, changed);

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

  function ageOf(latest: Reading): number {
    if (followed?.reading === latest) return followed.ageMs + clock.monotonic() - followed.seenAt;
    const ageMs = clock.now() - latest.since;
    // The clock was set back since: how old it is, is not known.
    return ageMs < 0 ? TOO_OLD_MS : ageMs;
  }

  function renew(): void {
    const latest = reading();
    if (latest !== undefined && latest !== followed?.reading) {
      const ageMs = ageOf(latest);
      followed = { reading: latest, seenAt: clock.monotonic(), ageMs };
      kept.look(latest);
      follow(ageMs).catch(() => undefined);
    }
    changed();
  }

  async function follow(ageMs: number): Promise<void> {
    await clock.sleep(Math.max(0, REFRESH_AFTER_MS - ageMs), ended.signal);
    watch.refresh();
    // It may not succeed: then it has to be said that this is too old.
    await clock.sleep(Math.max(0, TOO_OLD_MS - Math.max(ageMs, REFRESH_AFTER_MS)), ended.signal);
    changed();
  }

  const stopWatch = watch.listen('entries', renew);
  const stopJobs = jobs.subscribe(renew);
  renew();

  return {
    get() {
      const latest = reading();
      const job = found();
      const { readFailure } = watch.get();
      const ageMs = latest === undefined ? Infinity : ageOf(latest);
      if (latest === undefined || (readFailure !== undefined && ageMs > GUARD_MAX_AGE_MS)) {
        const isKnown = readFailure !== undefined || jobIn(job) !== undefined;
        return isKnown ? guardWith(readFailure?.error ?? UNREAD, clock.now(), job) : undefined;
      }
      return guardWith(latest, latest.since + ageMs, job, kept.decision(latest));
    },
    restored() {
      const latest = reading();
      return latest && kept.restored(latest);
    },
    end() {
      ended.abort();
      stopWatch();
      stopJobs();
    },
  };
}
