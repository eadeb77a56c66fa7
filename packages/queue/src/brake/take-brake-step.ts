import { closed, type Advanced } from '../job/advanced.ts';
import { endedStep } from '../job/ended-job.ts';
import type { StepPorts } from '../job/ports.ts';
import type { BrakeKind } from '../job/steps.ts';
import type { Job } from '../journal/job.ts';
import { findOut, toChangeUnknown, unanswered } from './change-delay.ts';
import { beginGo, finishGo } from './go-steps.ts';
import { beginStop, finishStop } from './stop-steps.ts';

/** Takes one step of a stop or a go. */
export async function takeBrakeStep(ports: StepPorts, job: Job & { readonly kind: BrakeKind }): Promise<Advanced> {
  ports.signal?.throwIfAborted();
  const { kind } = job;
  switch (job.state) {
    case 'opened':
      return kind === 'stop' ? beginStop(ports, job) : beginGo(ports, job);
    case 'changing':
      // A run that could write what it heard would have left this state.
      return toChangeUnknown(ports, job, kind, unanswered(job));
    case 'unknown':
      return findOut(ports, job, kind);
    case 'changed':
      return kind === 'stop' ? finishStop(ports, job) : finishGo(ports, job);
    default:
      return closed(job, endedStep(ports.journal, job));
  }
}
