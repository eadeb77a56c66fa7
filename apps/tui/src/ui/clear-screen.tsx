import type { Clock, ClearingStep } from '@sluice/queue';
import { isLast, planFullClear, type Plan } from '@sluice/queue';
import { Box, Text } from 'ink';
import { useRef, useState, type ReactElement } from 'react';
import { runClearing, type ClearingRun } from '../clearing/run-clearing.ts';
import { presentStep } from '../present/clearing-step.ts';
import { fit } from '../present/fit.ts';
import { presentNumber } from '../present/number.ts';
import { bindings } from './keys.ts';
import type { ScreenInstance } from './screen-instance.ts';
import { toneColor } from './theme.ts';
import { useKeys } from './use-keys.ts';
import { useReadable } from './use-readable.ts';

const LONGEST_NUMBER = 20;

/** Shows what a clear would do, asks for the number of the instance, clears, and shows how it goes to its end. */
export function ClearScreen({
  item,
  clock,
  onClose,
}: {
  readonly item: ScreenInstance;
  readonly clock: Clock;
  readonly onClose: () => void;
}): ReactElement {
  const [run, setRun] = useState<ClearingRun>();
  if (run !== undefined) return <Progress run={run} onClose={onClose} />;
  const start = (): void => {
    // The clearing reads for itself, within the same limits.
    item.watch.pause();
    setRun(runClearing(item.instance, clock, item.watch.resume));
  };
  return <Confirmation item={item} onConfirm={start} onClose={onClose} />;
}

function Confirmation({
  item,
  onConfirm,
  onClose,
}: {
  readonly item: ScreenInstance;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const { reading } = useReadable(item.watch);
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const plan = reading && planFullClear(reading);
  const { idInstance } = item.instance;

  // Several keys can come in one event, before React draws again.
  const latest = useRef('');
  useKeys((key) => {
    if (key === 'escape') return onClose();
    if (key === 'backspace') latest.current = latest.current.slice(0, -1);
    else if (/^\d$/.test(key) && latest.current.length < LONGEST_NUMBER) latest.current += key;
    const text = latest.current;
    setTyped(text);
    setIsWrong(key === 'enter' && text !== idInstance);
    if (key === 'enter' && text === idInstance && plan !== undefined) onConfirm();
  });

  if (reading === undefined) return <Text dimColor>Reading the queue…</Text>;
  if (plan === undefined) return <Text>Nothing waits: there is nothing to clear.</Text>;
  return (
    <Box flexDirection="column">
      <Consequences plan={plan} />
      <Box height={1} />
      <Text>
        Type <Text bold>{idInstance}</Text>, the number of this instance, and press Enter to clear its queue:
      </Text>
      <Text>
        <Text bold>{'› '}</Text>
        {typed}
        <Text inverse> </Text>
      </Text>
      <Text color="red">{isWrong ? '✕ That is not the number of this instance. Nothing was sent.' : ' '}</Text>
    </Box>
  );
}

function Consequences({ plan }: { readonly plan: Plan }): ReactElement {
  return (
    <Box flexDirection="column">
      <Text>{amount(plan.captured)} can be seen and are captured before anything is sent</Text>
      {plan.uncaptured > 0 ? (
        <Text color="red" bold>
          {amount(plan.uncaptured)} cannot be seen, cannot be captured, and are gone for good
        </Text>
      ) : null}
      <Text>{amount(plan.captured + plan.uncaptured)} go in all, for every chat</Text>
      <Box height={1} />
      <Text dimColor wrap="wrap">
        One request is sent, and never repeated. The gateway keeps no copy.
        {plan.oneMayLeave ? ' A message that is leaving at this moment is not listed and may still go out.' : ''}
      </Text>
    </Box>
  );
}

function amount(count: number): string {
  return fit(presentNumber(count), 7, 'right');
}

function Progress({ run, onClose }: { readonly run: ClearingRun; readonly onClose: () => void }): ReactElement {
  const steps = useReadable(run);
  const last = steps.at(-1);
  const ended = last !== undefined && isLast(last);
  useKeys((key) => {
    if (ended && (key === 'enter' || bindings.back.keys.includes(key))) onClose();
  });
  return (
    <Box flexDirection="column">
      {steps
        .filter((step, at) => isWorthKeeping(step, at === steps.length - 1))
        .map((step) => (
          <StepLine key={step.step} step={step} />
        ))}
      <Box height={1} />
      <Text dimColor>{ended ? 'Enter or Esc: back to the queue' : 'The clearing goes to its end by itself.'}</Text>
    </Box>
  );
}

/** Work in progress is shown while it is the latest; what has been reached stays. */
function isWorthKeeping({ step }: ClearingStep, isLatest: boolean): boolean {
  return isLatest || (step !== 'capturing' && step !== 'clearing' && step !== 'settling');
}

function StepLine({ step }: { readonly step: ClearingStep }): ReactElement {
  const { mark, words, tone } = presentStep(step);
  return (
    <Box>
      <Box flexShrink={0} width={2}>
        <Text color={toneColor[tone]}>{mark}</Text>
      </Box>
      <Text wrap="wrap">{words}</Text>
    </Box>
  );
}
