import type { JobStep } from '@sluice/queue';
import { stepSentence } from '@sluice/queue/sentences';
import type { AppSentences } from '../sentences/sentences.ts';
import { oneLine, type ScreenText } from './safe-text.ts';
import { presentSkipped } from './step.ts';

/** The snapshot that a clear has captured; nothing where it captured none, or goes on from where another run has captured. */
export function snapshotOf(steps: readonly JobStep[]): string | undefined {
  const captured = steps.find((step) => step.step === 'captured');
  if (captured !== undefined) return captured.snapshot;
  const last = steps.at(-1);
  return last?.step === 'done' || last?.step === 'unverified' ? last.report.snapshot : undefined;
}

/** The command that restores a snapshot. The reason is empty, which is refused: the operator has to type one. */
export function undoCommand(snapshot: string, idInstance: string): string {
  return `sluice restore ${oneLine(snapshot)} --all --confirm ${oneLine(idInstance)} --reason ''`;
}

/** Ends that leave something behind. A job that did nothing needs no receipt, and one that stays open is named among those that do. */
const RECEIPT_ENDS: ReadonlySet<string> = new Set([
  'done',
  'restored',
  'stopped',
  'released',
  'connected',
  'unverified',
  'change-unverified',
  'ended-elsewhere',
] satisfies readonly JobStep['step'][]);

const MAX_SKIPPED = 10;

/** What a job of the app has done, in plain lines for the screen as it was before the app; nothing where it did nothing. */
export function receiptLines(
  idInstance: string,
  steps: readonly JobStep[],
  { isKept, sentences }: { readonly isKept: boolean; readonly sentences: AppSentences },
): readonly ScreenText[] {
  const last = steps.at(-1);
  if (last === undefined || !RECEIPT_ENDS.has(last.step)) return [];
  const report = last.step === 'restored' ? last.report : last.step === 'done' ? last.report.restore : undefined;
  const skipped = report === undefined ? [] : presentSkipped(report, MAX_SKIPPED, sentences).map((text) => oneLine(text));
  const snapshot = last.step === 'done' || last.step === 'unverified' ? snapshotOf(steps) : undefined;
  const undo =
    snapshot === undefined || !isKept ? [] : [oneLine(sentences.running.undo(snapshot, undoCommand(snapshot, idInstance)))];
  return [oneLine(sentences.running.ofInstance(idInstance, stepSentence(last, sentences))), ...skipped, ...undo];
}
