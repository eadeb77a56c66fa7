import type { Reading, Selection } from '@sluice/queue';
import { Box, Text } from 'ink';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { prepare, type Prepared } from '../clearing/prepare.ts';
import type { Runs } from '../clearing/runs.ts';
import type { Session } from '../clearing/session.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import { errorSentence } from '../sentences/refusal.ts';
import { ConfirmClear } from './confirm-clear.tsx';
import { ConfirmResume } from './confirm-resume.tsx';
import type { Confirmation } from './confirmation.ts';
import { bindings } from './keys.ts';
import { StepsScreen } from './steps-screen.tsx';
import { useKeys } from './use-keys.ts';
import { useSentences } from './use-sentences.ts';
import { type ScreenInstance, useReadable } from './use-watched.ts';

export interface ClearScreenProps {
  readonly item: ScreenInstance;
  readonly session: Session;
  readonly reading: Reading | undefined;
  /** The selection to clear. */
  readonly selection: Selection;
  /** It was seen how it ended, or nothing was begun. */
  readonly onClose: () => void;
  /** It goes on; the operator wants to see another screen meanwhile. */
  readonly onLeave: () => void;
}

/** How a clearing of the instance goes on, where there is one; else what is asked before one is begun. */
export function ClearScreen(props: ClearScreenProps): ReactElement {
  const { item, session, onClose, onLeave } = props;
  const { idInstance } = item.connected;
  const run = useReadable(session.runs).get(idInstance);
  if (run === undefined) return <BeforeClearing {...props} />;

  function close(): void {
    session.runs.dismiss(idInstance);
    onClose();
  }

  return (
    <StepsScreen
      run={run}
      isKept={session.isKept}
      onClose={close}
      onAgain={() => session.runs.dismiss(idInstance)}
      onLeave={onLeave}
    />
  );
}

/** Shows what a clear would do, asks for what has to be typed, and begins it. */
function BeforeClearing({ item, session, reading, selection, onClose }: ClearScreenProps): ReactElement {
  const { idInstance } = item.connected;
  const sentences = useSentences();
  const prepared = usePrepared(item.connected, session, reading, selection);

  function start(steps: Parameters<Runs['begin']>[1]): void {
    // The clearing reads for itself, within the same limits.
    session.runs.begin(idInstance, steps, item.watch.pause());
  }

  function clear({ queue, plan }: Extract<Prepared, { kind: 'plan' }>, { typed }: Confirmation): void {
    const confirmation = {
      confirm: typed.number,
      lost: Number(typed.lost),
      actor: session.actor,
      reason: typed.reason.trim(),
    };
    start((signal) => queue.steps.clear(plan, confirmation, { signal }));
  }

  function resume({ queue, job }: Extract<Prepared, { kind: 'open-job' }>): void {
    start((signal) => queue.steps.resume(job.id, { signal }));
  }

  switch (prepared?.kind) {
    case undefined:
      return <Refusal words={oneLine(sentences.screens.readingQueue)} onClose={onClose} />;
    case 'refused':
      return <Refusal words={oneLine(errorSentence(prepared.error, sentences))} onClose={onClose} />;
    case 'plan':
      return <ConfirmClear plan={prepared.plan} onConfirm={(confirmation) => clear(prepared, confirmation)} onClose={onClose} />;
    case 'open-job':
      return <ConfirmResume job={prepared.job} onConfirm={() => resume(prepared)} onClose={onClose} />;
  }
}

function Refusal({ words, onClose }: { readonly words: ScreenText; readonly onClose: () => void }): ReactElement {
  const { screens } = useSentences();
  useKeys((key) => {
    if (bindings.back.keys.includes(key)) onClose();
  });
  return (
    <Box flexDirection="column">
      <Text wrap="wrap">{words}</Text>
      <Box height={1} />
      <Text dimColor>{screens.confirm.backToQueue}</Text>
    </Box>
  );
}

/** The plan of a clearing, made once, from the first reading there is: the plan to confirm must not change while it is read. */
function usePrepared(
  connected: ConnectedInstance,
  session: Session,
  reading: Reading | undefined,
  selection: Selection,
): Prepared | undefined {
  const [prepared, setPrepared] = useState<Prepared>();
  const hasBegun = useRef(false);
  useEffect(() => {
    if (reading === undefined || hasBegun.current) return;
    hasBegun.current = true;
    void prepare(connected, session, reading, selection).then(setPrepared);
  }, [connected, session, reading, selection]);
  return prepared;
}
