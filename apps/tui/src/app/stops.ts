import type { Host } from '../cli/host.ts';

/** What the app hears of its process. */
export type TerminalSignals = Pick<Host, 'suspend' | 'onStop' | 'onContinue' | 'onFault'>;

/** Gives the terminal away for as long as an act takes, and then takes it again and draws everything. */
type SuspendTerminal = (act: () => Promise<void>) => Promise<void>;

/** What stops the process for a time (Ctrl-Z, SIGTSTP, SIGSTOP), and has the terminal as it was when it goes on. */
export interface Stops {
  /** Stops the process until its user comes back. The shell has the terminal meanwhile. */
  readonly stop: (suspendTerminal: SuspendTerminal) => void;
  /** Stops also where another program asks for it; and takes the terminal again after a stop that no program can hear of. @returns what ends that. */
  readonly follow: (suspendTerminal: SuspendTerminal) => () => void;
}

/** @param listenToMouse says to the terminal whether it is to report the mouse. */
export function createStops(signals: TerminalSignals, listenToMouse: (isOn: boolean) => unknown): Stops {
  let isAway = false;

  async function away(suspendTerminal: SuspendTerminal, act: () => Promise<void>): Promise<void> {
    if (isAway) return;
    isAway = true;
    try {
      await suspendTerminal(async () => {
        listenToMouse(false);
        await act();
        listenToMouse(true);
      });
    } finally {
      isAway = false;
    }
  }

  const stop = (suspendTerminal: SuspendTerminal): void => void away(suspendTerminal, signals.suspend);
  return {
    stop,
    follow(suspendTerminal) {
      const ends = [
        signals.onStop(() => stop(suspendTerminal)),
        // The shell has set the terminal as it wants it, and nothing is on the screen any more.
        signals.onContinue(() => void away(suspendTerminal, async () => undefined)),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
