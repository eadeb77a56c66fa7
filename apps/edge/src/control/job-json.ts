import type { Journal } from '@sluice/queue';
import { knownStep } from '@sluice/queue/job';
import type { Job } from '@sluice/queue/journal';
import { edgeSentences } from './edge-sentences.ts';
import { jobSaid } from './job-said.ts';
import { stepJson } from './step-json.ts';

/** A job as the contract of the edge has it. @throws {SluiceError} `journal-damaged` where its events are not as they were written. */
export function jobJson(journal: Journal, job: Job): object {
  const { id, kind, state, actor, reason, openedAt, closedAt = null, snapshot = null } = job;
  const report = reportOf(journal, job);
  const sentence = jobSaid(journal, job);
  return { id, kind, state, actor, reason, openedAt, closedAt, snapshot, report, sentence, doing: doingOf(journal, job) };
}

function doingOf(journal: Journal, job: Job): object | null {
  const known = job.closedAt === undefined ? knownStep(journal, job) : undefined;
  return known === undefined ? null : { step: stepJson(known.step, edgeSentences(job.idInstance)), wait: known.wait ?? null };
}

/** What a job that is closed has come to: its last event has it. */
function reportOf(journal: Journal, { id, state, closedAt }: Job): unknown {
  if (closedAt === undefined) return null;
  const [event] = journal.events({ job: id, kind: state, order: 'newest-first', limit: 1 });
  return event?.data['report'] ?? null;
}

/** The jobs of an instance, the newest first. */
export function listJobs(
  journal: Journal,
  idInstance: string,
  { state, limit }: { readonly state: 'open' | 'all'; readonly limit: number },
): readonly Job[] {
  if (state === 'open') return journal.openJobs(idInstance);
  const opened = journal.events({ idInstance, kind: 'opened', order: 'newest-first', limit });
  return opened.flatMap(({ job }) => (job === undefined ? [] : [journal.readJob(job)]));
}
