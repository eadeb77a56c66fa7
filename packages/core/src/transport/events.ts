import type { SluiceErrorCode } from '../errors/sluice-error.ts';

/**
 * A request that is about to leave. `attributes` has the names of OpenTelemetry's conventions for HTTP clients; no address and no token is
 * in it.
 */
export interface RequestEvent {
  readonly operation: string;
  readonly idInstance: string;
  /** From 1; above that it is a retry. */
  readonly attempt: number;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** A request that has been answered, or has failed. */
export interface ResponseEvent extends RequestEvent {
  readonly durationMs: number;
  /** Why it failed; missing when it did not. */
  readonly error?: SluiceErrorCode;
}

export interface Hooks {
  /** Called before each request. What it throws, or rejects with, is ignored: a log must not stop a call. */
  readonly onRequest?: (event: RequestEvent) => void;
  /** Called after each request, with how it went. What it throws, or rejects with, is ignored. */
  readonly onResponse?: (event: ResponseEvent) => void;
}

/** Calls a hook, and ignores what comes of it. */
export function callHook<E>(hook: ((event: E) => void) | undefined, event: E): void {
  try {
    const returned: unknown = hook?.(event);
    // A promise without a handler would end the process when it rejects.
    if (typeof returned === 'object') Promise.resolve(returned).catch(() => undefined);
  } catch {
    // A hook must not disturb the call.
  }
}
