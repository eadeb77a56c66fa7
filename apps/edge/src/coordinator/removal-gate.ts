import { SluiceError } from '@sluice/core';
import type { Queue } from '@sluice/queue';

/** Keeps jobs from being opened while their instance is removed: between the look for an open job and the removal there may be a call to another place. */
export interface RemovalGate {
  /** From now on no job is opened. @returns what lets them be opened again: the removal has failed. */
  close(): () => void;
  /** @throws {SluiceError} `busy` while it is closed. */
  check(): void;
}

export function createRemovalGate(idInstance: string): RemovalGate {
  // Of two removals at once, one fails: that must not open what the other has closed.
  let underWay = 0;
  return {
    close() {
      underWay += 1;
      return () => void (underWay -= 1);
    },
    check() {
      if (underWay === 0) return;
      throw new SluiceError({
        code: 'busy',
        message: `Instance ${idInstance} is being removed from the edge. No job was opened, and nothing was changed. Look at the list of instances, and ask again if it is still there.`,
        idInstance,
      });
    },
  };
}

/** The same queue, which opens a job only where the gate lets it. */
export function openingThrough(gate: RemovalGate, queue: Queue): Queue {
  const guarded = <Args extends readonly unknown[], Opened>(open: (...args: Args) => Opened): ((...args: Args) => Opened) => {
    return (...args) => {
      gate.check();
      return open(...args);
    };
  };
  return {
    ...queue,
    openClearing: guarded((...args: Parameters<Queue['openClearing']>) => queue.openClearing(...args)),
    openRestore: guarded((...args: Parameters<Queue['openRestore']>) => queue.openRestore(...args)),
    openConnect: guarded((...args: Parameters<Queue['openConnect']>) => queue.openConnect(...args)),
    openStop: guarded((...args: Parameters<Queue['openStop']>) => queue.openStop(...args)),
    openGo: guarded((...args: Parameters<Queue['openGo']>) => queue.openGo(...args)),
  };
}
