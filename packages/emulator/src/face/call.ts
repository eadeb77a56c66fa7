import type { Clock } from '../clock.ts';
import type { Engine } from '../engine/engine.ts';
import type { Instance } from '../engine/instance.ts';

/** A call of an operation of an instance, whose token was right. */
export interface Call {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly instance: Instance;
  /** As the contract names it. */
  readonly operation: string;
  readonly request: Request;
  readonly url: URL;
}

/** Plays an operation: what it does to the instance, and what is answered. */
export type Play = (call: Call) => Response | Promise<Response>;

/** The time, at which everything that was due has happened. */
export function now({ engine, clock }: Pick<Call, 'engine' | 'clock'>): number {
  const at = clock.now();
  engine.advance(at);
  return at;
}

/** One of the APIs. Answers what is addressed to it; `undefined` for anything else. */
export type Face = (request: Request) => Promise<Response | undefined>;
