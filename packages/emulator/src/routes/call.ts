import type { Clock } from '../clock.ts';
import type { Engine } from '../engine/engine.ts';
import type { Instance } from '../engine/instance.ts';

/** What came with a call; `bytes` is `undefined` where that was more than any method takes. */
export interface ReadBody {
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

/** A call of an operation of an instance, whose token was right. */
export interface Call {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly instance: Instance;
  /** As the contract names it. */
  readonly operation: string;
  readonly request: Request;
  readonly url: URL;
  /** What came with it, where that was read before it is carried out. */
  readonly body?: ReadBody;
}

/** Plays an operation: changes the instance, and gives the answer. */
export type Handler = (call: Call) => Response | Promise<Response>;

/** The time, at which everything that was due has happened. */
export function now({ engine, clock, instance }: Pick<Call, 'engine' | 'clock'> & Partial<Pick<Call, 'instance'>>): number {
  // A late call is carried out in the middle of an advance. Its instance may have been looked at by itself, at a later time.
  if (engine.happeningAt !== undefined) return Math.max(engine.happeningAt, instance?.askedAt ?? -Infinity);
  const at = clock.now();
  engine.advance(at);
  return at;
}

/** One of the APIs. Answers what is addressed to it; `undefined` for anything else. A `Request` holds no body of a GET, so that comes beside it. */
export type RouteHandler = (request: Request, sent?: ReadBody) => Promise<Response | undefined>;
