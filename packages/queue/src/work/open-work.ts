import { SluiceError } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import type { Json } from '../journal/columns.ts';
import type { Work } from '../journal/work.ts';
import { jobInWords, jobNextInWords, jobProgressInWords, openJobFrom, type OpenJob } from './open-job.ts';
import type { Agreement, RunPorts } from './work-ports.ts';

/**
 * Opens a work and sets its hold: from now on senders that ask for holds are refused, and nobody else clears or restores.
 *
 * @throws {SluiceError} `busy` when somebody is at work on the same instance, with who and since when.
 */
export function openWork(
  { instance, journal, clock, owner, owners }: RunPorts,
  { actor, reason }: Agreement,
  work: { readonly kind: 'clear' | 'restore'; readonly plan: Json; readonly snapshot?: string | undefined },
): Work {
  const { idInstance } = instance;
  const claim = journal.openWork({ ...work, idInstance, actor, reason, state: 'opened', owner });
  if (claim.outcome === 'held') throw busy(openJobFrom({ owners, now: () => clock.now() }, claim.by));
  return claim.work;
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
 * Refuses senders for as long as the work may need: it ends by itself if the process dies, and is renewed while the work goes on.
 *
 * @param forMs how long what is ahead may take, in milliseconds.
 * @throws {SluiceError} `refused` when the work was closed or taken over meanwhile: its holds were lifted, and no run may set one again.
 */
export function hold({ instance, journal, clock }: RunPorts, work: Work, forMs: number): void {
  const { idInstance } = instance;
  const until = clock.now() + forMs + SLACK_MS;
  const longest = journal.holdsOf(idInstance).find(({ work: of }) => of === work.id);
  if (longest !== undefined && longest.until >= clock.now() + forMs) return;
  const what = work.kind === 'clear' ? 'being cleared' : 'being restored';
  const { id, fence, actor } = work;
  journal.setHold({ idInstance, until, work: id, fence, actor, reason: `The queue is ${what}: ${work.reason}` });
}

/** Keeps senders from coming between what is put back. A restore that is no part of a clearing holds nobody. */
export function renewHold(ports: RunPorts, work: Work): void {
  if (work.kind === 'clear') hold(ports, work, capabilities[ports.instance.flavor].slowestClearMs);
}

/** How long a clear may need until it is verified, from its answer on. */
export function verifyingMs({ instance }: RunPorts): number {
  const { slowestClearMs, countLagMs } = capabilities[instance.flavor];
  return slowestClearMs + 2 * countLagMs;
}

/** The same for one of which it is not known whether it arrived: it can be carried out late. */
export function verifyingUnknownMs({ instance }: RunPorts): number {
  const { lateRequestMs, countLagMs } = capabilities[instance.flavor];
  return lateRequestMs + 2 * countLagMs + SLACK_MS;
}
