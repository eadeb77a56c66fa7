/**
 * Whether something was thrown because the signal was aborted, and not by a fault that came at the same time: the signal's own reason, or the
 * `AbortError` in which timers of Node wrap it.
 */
export function isAbort(thrown: unknown, signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true && (thrown === signal.reason || (thrown instanceof Error && thrown.cause === signal.reason));
}
