import { clearQueue, resumeWork, type Reading, type Selection } from '@sluice/queue';
import { Box, Text } from 'ink';
import { useState, type ReactElement } from 'react';
import type { Confirmation } from '../clearing/confirmation.ts';
import type { Prepared } from '../clearing/prepare.ts';
import { runSteps, type StepsRun } from '../clearing/run-steps.ts';
import type { Session } from '../clearing/session.ts';
import { oneLine } from '../present/one-line.ts';
import { ConfirmClear } from './confirm-clear.tsx';
import { ConfirmResume } from './confirm-resume.tsx';
import { bindings } from './keys.ts';
import type { ScreenInstance } from './screen-instance.ts';
import { StepsScreen } from './steps-screen.tsx';
import { useKeys } from './use-keys.ts';
import { usePrepared } from './use-prepared.ts';

export interface ClearScreenProps {
  readonly item: ScreenInstance;
  readonly session: Session;
  readonly reading: Reading | undefined;
  /** What is to go. */
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** Shows what a clear would do, asks for what has to be typed, clears, and shows how it goes to its end. */
export function ClearScreen({ item, session, reading, selection, onClose }: ClearScreenProps): ReactElement {
  const { instance } = item.connected;
  const prepared = usePrepared(item.connected, session, reading, selection);
  const [run, setRun] = useState<StepsRun>();
  if (run !== undefined) return <StepsScreen run={run} isKept={session.isKept} onClose={onClose} />;

  function start(begin: Parameters<typeof runSteps>[0]): void {
    // The clearing reads for itself, within the same limits.
    setRun(runSteps(begin, item.watch.pause()));
  }

  function clear({ journal, plan }: Extract<Prepared, { kind: 'plan' }>, { typed }: Confirmation): void {
    const { clock, owners, actor } = session;
    const order = { plan, confirm: typed.number, lost: Number(typed.lost), actor, reason: typed.reason.trim() };
    start((signal) => clearQueue({ instance, journal, clock, owners, signal }, order));
  }

  function resume({ journal, work }: Extract<Prepared, { kind: 'open-work' }>): void {
    const { clock, owners } = session;
    start((signal) => resumeWork({ instance, journal, clock, owners, signal }, work.id));
  }

  switch (prepared?.kind) {
    case undefined:
      return <Refusal words="Reading the queue…" onClose={onClose} />;
    case 'refused':
      return <Refusal words={oneLine(prepared.error.message)} onClose={onClose} />;
    case 'plan':
      return <ConfirmClear plan={prepared.plan} onConfirm={(confirmation) => clear(prepared, confirmation)} onClose={onClose} />;
    case 'open-work':
      return <ConfirmResume work={prepared.work} onConfirm={() => resume(prepared)} onClose={onClose} />;
  }
}

function Refusal({ words, onClose }: { readonly words: string; readonly onClose: () => void }): ReactElement {
  useKeys((key) => {
    if (bindings.back.keys.includes(key)) onClose();
  });
  return (
    <Box flexDirection="column">
      <Text wrap="wrap">{words}</Text>
      <Box height={1} />
      <Text dimColor>Esc: back to the queue</Text>
    </Box>
  );
}
