import type { Journal } from '@sluice/queue';
import type { Job } from '@sluice/queue/journal';
import { jobSaid } from './job-said.ts';

/** A job as the contract of the edge has it. @throws {SluiceError} `journal-damaged` where its events are not as they were written. */
export function jobJson(journal: Journal, job: Job): object {
  const { id, kind, state, actor, reason, openedAt, closedAt = null, snapshot = null } = job;
  const report = reportOf(journal, job);
  return { id, kind, state, actor, reason, openedAt, closedAt, snapshot, report, sentence: jobSaid(journal, job) };
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
