import type { EffectOptions } from './queue-instance.ts';

/** Options of a call as a client takes them. */
export interface DefinedOptions {
  readonly signal?: AbortSignal;
  readonly onTurn?: () => void;
  readonly beforeWrite?: () => void;
}

/** A client takes an option or its absence, not `undefined`. */
export function definedOptions({ signal, onTurn, beforeWrite }: EffectOptions = {}): DefinedOptions {
  return { ...(signal && { signal }), ...(onTurn && { onTurn }), ...(beforeWrite && { beforeWrite }) };
}
