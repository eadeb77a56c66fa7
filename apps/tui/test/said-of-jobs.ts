import type { OpenJob } from '@sluice/queue';
import type { JobKind } from '@sluice/queue/journal';
import type { AppSentences } from '../src/sentences/sentences.ts';

const ID = '1101000001';
export const KINDS: readonly JobKind[] = ['clear', 'restore', 'stop', 'go', 'connect'];
const JOBS: readonly OpenJob[] = KINDS.map((kind) => ({
  id: 'j',
  kind,
  idInstance: ID,
  state: 'opened',
  actor: 'operator@desk',
  reason: 'why',
  openedAt: 0,
  heartbeatAt: 0,
  isLeft: kind === 'clear',
}));

/** What the app and the commands say of jobs. */
export function saidOfJobs({ running, doctor }: AppSentences, count: number, flag: boolean): readonly string[] {
  const ms = count * 1000;
  return [
    running.ofInstance('shop', 'X.'),
    running.journalUnreadable('shop', 'X.'),
    running.brakeOn('X.', 'sluice go'),
    running.brakeWithoutEffect('X.', { again: 'sluice stop', close: 'sluice go' }),
    running.noBrakeAfterStop('sluice stop'),
    running.countNotRenewed(ms),
    running.notClearedUnbraked(flag ? 'not-on' : 'not-certain'),
    running.nextInApp(flag),
    ...JOBS.flatMap((job) => [
      running.nothingListed(job.kind),
      running.inApp(job),
      running.listed(job),
      running.leftOpen(job),
      running.goesOnAtEdge({ id: job.id, idInstance: ID, edge: 'office' }),
      running.ifLeft.lostWithDemo(job.kind, ID),
      running.ifLeft.goesOnAtEdge(job.kind, ID, 'office'),
      running.ifLeft.cancelled(job.kind, ID),
      running.ifLeft.stopped(job.kind, ID, 'sluice resume j'),
      running.stoppingBefore(job.kind),
      doctor.openJob(job),
    ]),
    running.nothingUnfinishedAt('shop'),
    ...Object.values(running.stopping).map((say) => say(flag ? 'j' : undefined)),
    ...(['deciding', 'connecting', 'authorized', 'proving'] as const).map((step) => running.stoppingConnect(step, 'j')),
    running.interrupted('X.', 'j'),
    running.interruptedInApp('X.'),
    running.notVerified('X.', 's'),
    running.skipped({ position: count, type: 'X', why: 'Y.' }),
    running.moreSkipped(count),
  ];
}
