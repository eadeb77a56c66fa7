import { capabilities } from '../capabilities.ts';
import { momentOf } from '../clock.ts';
import type { Json } from '../journal/columns.ts';
import type { Job } from '../journal/job.ts';
import type { JobKind } from '../journal/job-states.ts';
import type { Ending } from '../journal/jobs.ts';
import { refusal } from '../sentences/refusal.ts';
import { openJobFrom } from './open-job.ts';
import type { Confirmation } from './order.ts';
import type { StepPorts } from './ports.ts';

/**
 * Opens a job. A clear holds its senders from now on, and nothing else clears or restores its instance.
 *
 * @param ending how the job ends in the place of which it is opened, where there is one.
 * @throws {SluiceError} `busy` when a job of the same instance is open, with its actor and since when.
 */
export function beginJob(
  { journal, clock, owner, owners, instance }: StepPorts,
  { actor, reason }: Confirmation,
  job: { readonly kind: JobKind; readonly plan: Json; readonly snapshot?: string | undefined },
  ending?: Ending,
): Job {
  const { idInstance } = instance;
  const opened = { ...job, idInstance, actor, reason, owner, ownedSince: momentOf(clock) };
  const claim = ending === undefined ? journal.openJob(opened) : journal.openInPlaceOf(ending, opened);
  if (claim.outcome === 'acquired') return claim.job;
  const open = openJobFrom({ owners, now: () => clock.now() }, claim.by);
  throw refusal('job-open', { idInstance, job: open });
}

const SLACK_MS = 60_000;

/**
 * Refuses senders for as long as the job may need: it ends by itself if the process dies, and is renewed while the job goes on.
 *
 * @param forMs how long what is ahead may take, in milliseconds.
 * @throws {SluiceError} `job-closed` or `job-taken-over`: its holds were lifted, and no run may set one again.
 */
export function hold({ instance, journal, clock }: StepPorts, job: Job, forMs: number): void {
  const { idInstance } = instance;
  const until = clock.now() + forMs + SLACK_MS;
  const longest = journal.holdsOf(idInstance).find(({ job: of }) => of === job.id);
  if (longest !== undefined && longest.until >= clock.now() + forMs) return;
  const what = job.kind === 'connect' ? 'A number is being connected' : 'The queue is being cleared';
  journal.holdForJob(job, { until, reason: `${what}: ${job.reason}` });
}

/** Keeps messages of others from coming between the restored ones. A restore that is no part of a clearing holds no sender. */
export function renewHold(ports: StepPorts, job: Job): void {
  if (job.kind === 'clear' || job.kind === 'connect') hold(ports, job, capabilities[ports.instance.flavor].maxClearMs);
}

/** How long a clear may need until it is verified, from its answer on. */
export function verifyingMs({ instance }: StepPorts): number {
  const { maxClearMs, countLagMs } = capabilities[instance.flavor];
  return maxClearMs + 2 * countLagMs;
}

/** The same for one of which it is not known whether it arrived: it can be carried out late. */
export function verifyingUnknownMs({ instance }: StepPorts): number {
  const { lateRequestMs, countLagMs } = capabilities[instance.flavor];
  return lateRequestMs + 2 * countLagMs + SLACK_MS;
}
