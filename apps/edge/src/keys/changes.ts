/** Those who hear that something stored has changed. */
export interface Changes {
  /** @returns what ends it. */
  listen(listener: () => void): () => void;
  announce(): void;
}

/** A change by another process, or on Workers by another isolate, is heard after this time at most, in milliseconds. */
export const CHANGE_MS = 5000;

/** @param look asks the store, and announces a change that it finds: it is called again and again while anybody listens. */
export function createChanges(look: () => unknown, everyMs: number): Changes {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const lookAgain = (): void => {
    // A store that cannot be read is asked again the next time.
    void (async () => look())().catch(() => undefined);
  };
  return {
    listen(listener) {
      // A separate function: the same listener may listen twice.
      const one = (): void => listener();
      listeners.add(one);
      timer ??= setInterval(lookAgain, everyMs);
      return () => {
        listeners.delete(one);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    announce() {
      for (const listener of listeners) {
        try {
          listener();
        } catch {
          // What goes wrong for one of them keeps it from no other, and from no call.
        }
      }
    },
  };
}
