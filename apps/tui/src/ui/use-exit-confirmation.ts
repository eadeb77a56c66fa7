import { useApp } from 'ink';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { runningOf } from '../clearing/runs.ts';
import type { Session } from '../clearing/session.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import { presentExitQuestion } from '../present/job.ts';
import { bindings } from './keys.ts';

/** What leaves the app, also where text is typed. */
const INTERRUPT = 'ctrl+c';

export interface ExitConfirmation {
  /** The question before the operator leaves, while it is asked. */
  readonly question: ScreenText | undefined;
  /** Leaves, or asks first where something is unfinished. */
  readonly exit: () => void;
  /** Whether a key was meant for the question: the one that leaves, again; every other withdraws it. */
  readonly handleKey: (key: string) => boolean;
}

/** Leaves the app; what it carries out is not left without a word. */
export function useExitConfirmation(session: Session): ExitConfirmation {
  const { runs } = session;
  const { exit } = useApp();
  const [isAsked, setIsAsked] = useState(false);
  // Several keys can come in one event, before React draws again.
  const latest = useRef(false);
  // What leaving would do changes with every step.
  const subscribe = useCallback(
    (listener: () => void) => {
      const all = [runs, ...(isAsked ? runningOf(runs).map(({ run }) => run) : [])].map((one) => one.subscribe(listener));
      return () => all.forEach((end) => end());
    },
    [runs, isAsked],
  );
  const question = useSyncExternalStore(subscribe, () => (isAsked ? questionOf(session) : undefined));

  function ask(wanted: boolean): void {
    latest.current = wanted;
    setIsAsked(wanted);
  }

  function requestExit(): void {
    if (latest.current || runningOf(runs).length === 0) exit();
    else ask(true);
  }

  return {
    question,
    exit: requestExit,
    handleKey(key) {
      if (key === INTERRUPT) {
        requestExit();
        return true;
      }
      // The job in question may have ended meanwhile: then the question disappears.
      if (!latest.current || runningOf(runs).length === 0) return false;
      if (bindings.quit.keys.includes(key)) requestExit();
      else ask(false);
      return true;
    },
  };
}

function questionOf(session: Session): ScreenText | undefined {
  const running = runningOf(session.runs);
  return running.length === 0
    ? undefined
    : oneLine(running.map(({ idInstance, run }) => presentExitQuestion(idInstance, run.get(), session)).join(' '));
}
