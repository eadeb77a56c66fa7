/** The end that a call has at the latest. */
export interface Deadline {
  /** Aborted when the time is over, or when the caller hangs up and the call is one that may then end. */
  readonly signal: AbortSignal;
  /** Settles like `promise`, or rejects when the call must end, whatever becomes of the promise. */
  race<T>(promise: Promise<T>): Promise<T>;
  isOver(): boolean;
  /** Must be called when the call is over: a timer that is not cleared keeps what it knows. */
  clear(): void;
}

/** @param caller Ends the call too, where it is given. */
export function startDeadline(timeoutMs: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const stopped = Promise.withResolvers<never>();
  // Nothing waits for it before the race begins.
  stopped.promise.catch(() => undefined);
  let isOver = false;
  const stop = (): void => {
    controller.abort();
    stopped.reject(controller.signal.reason);
  };
  const timer = setTimeout(() => {
    isOver = true;
    stop();
  }, timeoutMs);
  caller?.addEventListener('abort', stop);
  if (caller?.aborted === true) stop();
  return {
    signal: controller.signal,
    race: (promise) => Promise.race([promise, stopped.promise]),
    isOver: () => isOver,
    clear: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', stop);
    },
  };
}
