import type { Engine } from '../engine/engine.ts';
import type { Instance } from '../engine/instance.ts';
import type { components } from '../gen/control.ts';
import { createWriter } from './write-message.ts';

/** Messages that are accepted; the contract of the controls describes them. */
export type Enqueue = components['schemas']['Enqueue'];

/** Where and when it happens. */
export interface Moment {
  readonly engine: Engine;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** How many messages that makes, whenever they come. */
export function countOf({ count = 1, copies = 1 }: Enqueue): number {
  return count * copies;
}

/**
 * Puts messages into the queue of an instance, as if a client had sent them. With a time between them the first is there at once, and the
 * others are when theirs has come, unless the instance is gone by then. Where a queue is full, those that it refuses are lost.
 */
export function enqueue(instance: Instance, messages: Enqueue, { engine, at: start }: Moment): void {
  const { count = 1, everySeconds = 0, copies = 1 } = messages;
  const write = createWriter(instance, messages, engine.seed);

  function accept(index: number, at: number): void {
    const draft = write(index, at);
    for (let copy = 0; copy < copies; copy += 1) instance.accept(draft, at);
  }

  function acceptFrom(index: number, at: number): void {
    if (engine.instance(instance.idInstance) !== instance) return;
    accept(index, at);
    const next = index + 1;
    if (next === count) return;
    // Counted from the start, so that fractions of a millisecond do not add up.
    engine.schedule({ at: start + Math.round(next * everySeconds * 1000), run: (moment) => acceptFrom(next, moment) });
  }

  if (everySeconds > 0) acceptFrom(0, start);
  else for (let index = 0; index < count; index += 1) accept(index, start);
}
