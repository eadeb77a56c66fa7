import { useApp } from 'ink';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { goingOn, type Runs } from '../clearing/runs.ts';
import type { Session } from '../clearing/session.ts';
import { presentLeaving } from '../present/unfinished.ts';
import { bindings } from './keys.ts';

/** What leaves the app, also where text is typed. */
const INTERRUPT = 'ctrl+c';

export interface Leaving {
  /** What is asked before somebody leaves, while it is asked. */
  readonly question: string | undefined;
  /** Leaves, or asks first where something is unfinished. */
  readonly leave: () => void;
  /** Whether a key was meant for the question: the one that leaves, again; every other withdraws it. */
  readonly hears: (key: string) => boolean;
}

/** Leaves the app; what it carries out is not left without a word. */
export function useLeaving({ runs, isKept }: Session): Leaving {
  const { exit } = useApp();
  const [isAsked, setIsAsked] = useState(false);
  // Several keys can come in one event, before React draws again.
  const latest = useRef(false);
  // What leaving would do changes with every step.
  const subscribe = useCallback(
    (listener: () => void) => {
      const all = [runs, ...(isAsked ? goingOn(runs).map(({ run }) => run) : [])].map((one) => one.subscribe(listener));
      return () => all.forEach((end) => end());
    },
    [runs, isAsked],
  );
  const question = useSyncExternalStore(subscribe, () => (isAsked ? questionOf(runs, isKept) : undefined));

  function ask(wanted: boolean): void {
    latest.current = wanted;
    setIsAsked(wanted);
  }

  function leave(): void {
    if (latest.current || goingOn(runs).length === 0) exit();
    else ask(true);
  }

  return {
    question,
    leave,
    hears(key) {
      if (key === INTERRUPT) {
        leave();
        return true;
      }
      // What was asked about may have come to its end meanwhile: then nothing is asked any more.
      if (!latest.current || goingOn(runs).length === 0) return false;
      if (bindings.quit.keys.includes(key)) leave();
      else ask(false);
      return true;
    },
  };
}

function questionOf(runs: Runs, isKept: boolean): string | undefined {
  const toClear = goingOn(runs);
  return toClear.length === 0
    ? undefined
    : toClear.map(({ idInstance, run }) => presentLeaving(idInstance, run.get(), isKept)).join(' ');
}
