import type { Account, AnswerMemory } from './answer-memory.ts';

/**
 * Counts an answer that several callers are given, for as long as any of them takes it: who stops to read keeps it for minutes.
 *
 * @returns what a caller calls when it has taken all, or has gone; `undefined` where the edge holds as many answers as it can.
 */
export type SharedRoom = (body: Uint8Array) => (() => void) | undefined;

/** An answer of up to so many bytes is given whatever the memory holds, as it is read. */
const SMALL_BYTES = 64 * 1024;
/** One of so few bytes is not counted: it is there once, however many take it. */
const UNCOUNTED_BYTES = 4096;

interface Taken {
  readonly account: Account;
  takers: number;
}

export function createSharedRoom(memory: AnswerMemory): SharedRoom {
  const taken = new WeakMap<Uint8Array, Taken>();

  function take(body: Uint8Array): Taken | undefined {
    const known = taken.get(body);
    if (known !== undefined) return known;
    const account = memory.open('read');
    if (!account.add(body.byteLength) && body.byteLength > SMALL_BYTES) {
      account.close();
      return undefined;
    }
    const made = { account, takers: 0 };
    taken.set(body, made);
    return made;
  }

  return (body) => {
    if (body.byteLength <= UNCOUNTED_BYTES) return () => undefined;
    const one = take(body);
    if (one === undefined) return undefined;
    one.takers += 1;
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      one.takers -= 1;
      if (one.takers > 0) return;
      taken.delete(body);
      one.account.close();
    };
  };
}
