import { momentOf } from '../clock.ts';
import type { ConnectReport } from '../connect/connect-report.ts';
import { NOTHING_SEEN, reportOfConnect } from '../connect/connect-proof.ts';
import { progressOf } from '../job/progress.ts';
import type { StepPorts } from '../job/ports.ts';

/**
 * Ends a connect that waits for a number or watches what leaves, so that the brake can be set at once: messages that were not decided to leave may be
 * leaving, and a connect sends nothing that must not be broken off. Its run finds that the job was taken over, and stops.
 *
 * @throws {SluiceError} what the journal throws; `job-closed` where it has ended meanwhile.
 */
export function endConnect({ journal, clock, owner, instance }: StepPorts): void {
  const [open] = journal.openJobs(instance.idInstance);
  if (open?.kind !== 'connect' || (open.state !== 'connecting' && open.state !== 'authorized')) return;
  const { proving } = progressOf(open);
  const claim = journal.takeOver(open, { owner, since: momentOf(clock), because: 'for-a-stop' });
  if (claim.outcome === 'taken') return;
  if (open.state === 'connecting') {
    journal.moveJob(claim.job, 'not-connected', { why: 'stopped', state: null });
    return;
  }
  const watchedMs = proving === undefined ? 0 : Math.max(0, clock.now() - proving.since.now);
  const report: ConnectReport = reportOfConnect({ journal }, claim.job, {
    outcome: 'connected',
    proof: proving ?? NOTHING_SEEN,
    watchedMs,
  });
  journal.moveJob(claim.job, 'done', { report });
}
