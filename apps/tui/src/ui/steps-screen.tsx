import type { SluiceErrorCode } from '@sluice/core';
import type { RestoreReport } from '@sluice/queue';
import { isCancellableStep } from '@sluice/queue/job';
import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { hasEnded, type Step, type StepsRun } from '../clearing/runs.ts';
import { presentSkipped, presentStep } from '../present/step.ts';
import { bindings } from './keys.ts';
import { toneColor } from './theme.ts';
import { useKeys } from './use-keys.ts';
import { useSentences } from './use-sentences.ts';
import { useReadable } from './use-watched.ts';

const MAX_SKIPPED_SHOWN = 4;

/** Why a plan is no longer one for the queue: nothing was sent. */
const VOID: ReadonlySet<string> = new Set<SluiceErrorCode>(['plan-changed', 'plan-expired']);

/** How a clearing goes on, to its end; and what to do with what it captured. */
export function StepsScreen({
  run,
  isKept,
  onClose,
  onAgain,
  onLeave,
}: {
  readonly run: StepsRun;
  readonly isKept: boolean;
  readonly onClose: () => void;
  /** Another plan is wanted, as this one no longer fits the queue. */
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}): ReactElement {
  const steps = useReadable(run);
  const { steps: words } = useSentences().screens;
  const ended = hasEnded(steps);
  const last = steps.at(-1);
  const isVoid = last?.step === 'failed' && VOID.has(last.error.code);
  const canCancel = last === undefined || isCancellableStep(last);
  useKeys((key) => {
    const isBack = bindings.back.keys.includes(key);
    if (isVoid && key === 'enter') onAgain();
    else if (ended && (key === 'enter' || isBack)) onClose();
    else if (key === 'escape' && canCancel) run.cancel();
    else if (isBack && !canCancel) onLeave();
  });
  return (
    <Box flexDirection="column">
      {steps
        .filter((step, at) => isWorthKeeping(step, at === steps.length - 1))
        .map((step) => (
          <StepLine key={step.step} step={step} />
        ))}
      <Skipped steps={steps} />
      <Box height={1} />
      {ended ? <Restoring steps={steps} isKept={isKept} /> : null}
      <Text dimColor wrap="wrap">
        {ended ? (isVoid ? words.planAgain : words.ended) : canCancel ? words.canCancel : words.cannotCancel}
      </Text>
    </Box>
  );
}

/** A step that is under way is shown while it is the latest; one that has been reached stays. */
function isWorthKeeping({ step }: Step, isLatest: boolean): boolean {
  return isLatest || !UNDER_WAY.has(step);
}

const UNDER_WAY: ReadonlySet<string> = new Set([
  'capturing',
  'clearing',
  'verifying',
  'looking',
  'restoring',
  'waiting',
  'measuring',
  'changing',
  'confirming',
  'watching',
] satisfies readonly Step['step'][]);

function StepLine({ step }: { readonly step: Step }): ReactElement {
  const { mark, words, tone } = presentStep(step, useSentences());
  return (
    <Box>
      <Box flexShrink={0} width={2}>
        <Text color={toneColor[tone]}>{mark}</Text>
      </Box>
      <Text wrap="wrap">{words}</Text>
    </Box>
  );
}

function Skipped({ steps }: { readonly steps: readonly Step[] }): ReactElement | null {
  const sentences = useSentences();
  const report = restoreReportOf(steps.at(-1));
  if (report === undefined || report.skipped.length === 0) return null;
  return (
    <Box flexDirection="column" paddingLeft={2}>
      {presentSkipped(report, MAX_SKIPPED_SHOWN, sentences).map((line) => (
        <Text key={line} wrap="truncate">
          {line}
        </Text>
      ))}
    </Box>
  );
}

function restoreReportOf(step: Step | undefined): RestoreReport | undefined {
  if (step?.step === 'restored') return step.report;
  return step?.step === 'done' ? step.report.restore : undefined;
}

/** A snapshot can be looked at and restored by commands; the app has no screen for that. */
function Restoring({ steps, isKept }: { readonly steps: readonly Step[]; readonly isKept: boolean }): ReactElement | null {
  const { steps: words } = useSentences().screens;
  const captured = steps.find((step) => step.step === 'captured');
  if (captured === undefined) return null;
  return (
    <Box flexDirection="column" paddingBottom={1}>
      <Text>{words.restoredWith(isKept)}</Text>
      <Text bold> sluice restore {captured.snapshot}</Text>
    </Box>
  );
}
