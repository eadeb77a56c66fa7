import { SluiceError } from '@sluice/core';
import type { Overview, Reading } from '@sluice/queue';
import { diagnose } from '@sluice/queue/diagnosis';
import { isKeyRefused, presentFinding, type PresentedFinding, withKeyRefused } from '../present/finding.ts';
import { inApp } from '../present/job.ts';
import type { WatchScope } from '@sluice/queue/watch';
import type { FleetInstance } from './fleet.ts';
import type { Services } from './services.ts';

/** Why a queue is as it is, the most important first. */
export interface Findings {
  /**
   * By its overview, or by the latest list of its entries, which says more and can be older. Nothing where nothing was read.
   */
  readonly of: (item: FleetInstance, scope: WatchScope) => readonly PresentedFinding[];
}

/** Whether anything leaves is seen by comparing with the first reading that this app had, or the first after something had changed by other means. */
export function createFindings({ session, jobs }: Pick<Services, 'session' | 'jobs'>): Findings {
  const firsts = new Map<string, Overview | Reading>();
  const cached = new Map<string, { readonly inputs: readonly unknown[]; readonly findings: readonly PresentedFinding[] }>();

  return {
    of({ access: { idInstance, edge }, watch }, scope) {
      const { overview, reading, settingsAt, readFailure } = watch.get();
      const known = jobs.get();
      const job = known.jobs.get(idInstance);
      const brake = known.brakes.get(idInstance);
      // An open job and a brake are findings also for a queue that cannot be read.
      const seen = scope === 'entries' ? (since(reading, known.endedAt.get(idInstance)) ?? overview) : overview;
      const subject = seen ?? readFailure?.error;
      if (subject === undefined) return [];
      const inputs = [subject, job, brake, settingsAt];
      const before = cached.get(idInstance);
      if (before !== undefined && inputs.every((input, at) => input === before.inputs[at])) return before.findings;
      if (!(subject instanceof SluiceError) && !firsts.has(idInstance)) firsts.set(idInstance, subject);
      const findings = diagnose(subject, {
        before: firsts.get(idInstance),
        job,
        brake,
        settingsAt: settingsAtIn(seen, settingsAt),
      }).map((finding) => {
        const said = presentFinding(finding, session.sentences);
        const isOfKey = subject instanceof SluiceError && isKeyRefused(subject, edge);
        const presented = isOfKey ? withKeyRefused(said, edge, session.sentences) : said;
        return job === undefined ? presented : inApp(presented, finding, job, session.sentences);
      });
      cached.set(idInstance, { inputs, findings });
      return findings;
    },
  };
}

/** A list from the middle of a job is not one of the queue as it is. */
function since(reading: Reading | undefined, endedAt: number | undefined): Reading | undefined {
  return reading !== undefined && endedAt !== undefined && reading.since <= endedAt ? undefined : reading;
}

/** Settings that were read after the reading are not those in it, and how old those are is not known. */
function settingsAtIn(known: Overview | Reading | undefined, settingsAt: number | undefined): number | undefined {
  return known !== undefined && settingsAt !== undefined && settingsAt > known.at ? -Infinity : settingsAt;
}
