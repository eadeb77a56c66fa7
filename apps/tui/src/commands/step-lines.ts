import type { ClearingStep, Clock, RestoreStep } from '@sluice/queue';
import { presentLeftOut, presentStep } from '../present/clearing-step.ts';
import { oneLine } from '../present/one-line.ts';

type Step = ClearingStep | RestoreStep;

const QUIET_MS = 10_000;
/** Where nothing goes on but the time, and how long at most has been said. */
const WAITING_QUIET_MS = 60_000;

/**
 * Makes the lines of the steps of a clearing or a restore. While the same goes on, a line every ten seconds is enough, and while it waits, one
 * a minute: with a screen reader every one of them is heard.
 */
export function stepLines(clock: Clock): (step: Step) => readonly string[] {
  let printed: { readonly what: string; readonly at: number } | undefined;
  return (step) => {
    const isProgress = step.step === 'settling' || step.step === 'waiting' || (step.step === 'restoring' && step.done < step.of);
    const waiting = step.step === 'waiting' ? 'owner' : step.step === 'restoring' ? step.waiting?.for : undefined;
    const what = `${step.step} ${waiting ?? ''}`;
    const quietMs = waiting === undefined ? QUIET_MS : WAITING_QUIET_MS;
    if (isProgress && printed?.what === what && clock.now() - printed.at < quietMs) return [];
    printed = { what, at: clock.now() };
    return [oneLine(wordsOf(step)), ...leftOutOf(step)];
  };
}

function wordsOf(step: Step): string {
  switch (step.step) {
    case 'failed':
      return step.error.message;
    case 'interrupted':
      return `${step.error.message} It stays open: sluice resume ${step.work}`;
    case 'unverified':
      return `Not verified. ${presentStep(step).words} What was captured: sluice snapshots show ${step.report.snapshot}`;
    default:
      return presentStep(step).words;
  }
}

/** All of them: what was not put back is named, however much it is. */
function leftOutOf(step: Step): readonly string[] {
  const report = step.step === 'restored' ? step.report : step.step === 'done' ? step.report.putBack : undefined;
  return report === undefined ? [] : presentLeftOut(report, report.leftOut.length).map((line) => `  ${line}`);
}
