import { SluiceError } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import type { Json } from '../journal/columns.ts';
import type { Job } from '../journal/job.ts';
import { jobInWords, jobNextInWords, jobProgressInWords, openJobFrom, type OpenJob } from './open-job.ts';
import type { Agreement, RunPorts } from './job-ports.ts';

/**
 * Opens a job and sets its hold: from now on senders that ask for holds are refused, and nobody else clears or restores.
 *
 * @throws {SluiceError} `busy` when somebody is at work on the same instance, with who and since when.
 */
export function openJob(
  { instance, journal, clock, owner, owners }: RunPorts,
  { actor, reason }: Agreement,
  job: { readonly kind: 'clear' | 'restore'; readonly plan: Json; readonly snapshot?: string | undefined },
): Job {
  const { idInstance } = instance;
  const claim = journal.openJob({ ...job, idInstance, actor, reason, state: 'opened', owner });
  if (claim.outcome === 'held') throw busy(openJobFrom({ owners, now: () => clock.now() }, claim.by));
  return claim.job;
}

function busy(job: OpenJob): SluiceError {
  const { idInstance } = job;
  return new SluiceError({
    code: 'busy',
    message: `Nothing was sent: ${jobInWords(job)} is open for instance ${idInstance}. ${jobProgressInWords(job)} ${jobNextInWords(job)}`,
    idInstance,
  });
}

const SLACK_MS = 60_000;

/**
 * Refuses senders for as long as the job may need: it ends by itself if the process dies, and is renewed while the job goes on.
 *
 * @param forMs how long what is ahead may take, in milliseconds.
 * @throws {SluiceError} `refused` when the job was closed or taken over meanwhile: its holds were lifted, and no run may set one again.
 */
export function hold({ instance, journal, clock }: RunPorts, job: Job, forMs: number): void {
  const { idInstance } = instance;
  const until = clock.now() + forMs + SLACK_MS;
  const longest = journal.holdsOf(idInstance).find(({ job: of }) => of === job.id);
  if (longest !== undefined && longest.until >= clock.now() + forMs) return;
  const what = job.kind === 'clear' ? 'being cleared' : 'being restored';
  const { id, fence, actor } = job;
  journal.setHold({ idInstance, until, job: id, fence, actor, reason: `The queue is ${what}: ${job.reason}` });
}

/** Keeps senders from coming between what is put back. A restore that is no part of a clearing holds nobody. */
export function renewHold(ports: RunPorts, job: Job): void {
  if (job.kind === 'clear') hold(ports, job, capabilities[ports.instance.flavor].maxClearMs);
}

/** How long a clear may need until it is verified, from its answer on. */
export function verifyingMs({ instance }: RunPorts): number {
  const { maxClearMs, countLagMs } = capabilities[instance.flavor];
  return maxClearMs + 2 * countLagMs;
}

/** The same for one of which it is not known whether it arrived: it can be carried out late. */
export function verifyingUnknownMs({ instance }: RunPorts): number {
  const { lateRequestMs, countLagMs } = capabilities[instance.flavor];
  return lateRequestMs + 2 * countLagMs + SLACK_MS;
}
