import { SluiceError } from '@sluice/core';
import type { Overview, Reading } from '@sluice/queue';
import { diagnose } from '@sluice/queue/diagnosis';
import { presentFinding, type PresentedFinding } from '../present/finding.ts';
import { inApp } from '../present/job.ts';
import type { FleetInstance } from './fleet.ts';
import type { Services } from './services.ts';

/** Why a queue is as it is, the most important first. */
export interface Findings {
  /** By the latest that was read of it, of its entries where they were listed. Nothing where nothing was read. */
  readonly of: (item: FleetInstance) => readonly PresentedFinding[];
}

/** Whether anything leaves is seen by comparing with the first reading that this app had, or the first after something had changed by other means. */
export function createFindings({ session, jobs }: Pick<Services, 'session' | 'jobs'>): Findings {
  const firsts = new Map<string, Overview | Reading>();
  const cached = new Map<string, { readonly inputs: readonly unknown[]; readonly findings: readonly PresentedFinding[] }>();

  return {
    of({ connected: { idInstance }, watch }) {
      const { overview, reading, settingsAt, readFailure } = watch.get();
      const known = jobs.get();
      const job = known.jobs.get(idInstance);
      const brake = known.brakes.get(idInstance);
      // An open job and a brake are findings also for a queue that cannot be read.
      const seen = reading !== undefined && reading.at >= (overview?.at ?? 0) ? reading : (overview ?? reading);
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
        const presented = presentFinding(finding, session.sentences);
        return job === undefined ? presented : inApp(presented, finding, job, session.sentences);
      });
      cached.set(idInstance, { inputs, findings });
      return findings;
    },
  };
}

/** Settings that were read after the reading are not those in it, and how old those are is not known. */
function settingsAtIn(known: Overview | Reading | undefined, settingsAt: number | undefined): number | undefined {
  return known !== undefined && settingsAt !== undefined && settingsAt > known.at ? -Infinity : settingsAt;
}
