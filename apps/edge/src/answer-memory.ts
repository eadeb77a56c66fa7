import { MAX_ANSWER_BYTES } from '@sluice/core';

/**
 * How many bytes of answers the edge holds at once, in all: two queues of 500 texts of 20,000 Cyrillic characters, or the ordinary queues of
 * sixty instances. Cloudflare ends a worker at 128 MiB, and an answer takes up to twice its size while its token is taken out. One answer
 * can take all of it, up to the largest that the contract allows.
 */
export const ANSWER_MEMORY_BYTES: number = 48 * 1024 * 1024;

/** The largest answer to a call that is no read, in bytes; by the contract it is small. */
export const MAX_CHANGE_ANSWER_BYTES: number = 8 * 1024 * 1024;

/** An answer of up to so many bytes always finds room: a few callers who do not take theirs must not keep out everybody. */
const SMALL_ANSWER_BYTES = 64 * 1024;

/** After this time an answer is no longer counted, in milliseconds: a worker that is stopped gives nothing back. */
const FORGOTTEN_AFTER_MS = 120_000;

/** The memory that the answers of one edge share. */
export interface AnswerMemory {
  /** The largest answer that is read, in bytes: all of the memory, up to the largest that the contract allows. */
  readonly maxAnswerBytes: number;
  /**
   * Starts the account of one answer. That to a change must not be lost to reads whose callers do not take them, so changes have as much room again.
   */
  open(kind: 'read' | 'change'): Account;
}

/** What one answer takes of the memory. */
export interface Account {
  /** @returns whether there was room. The bytes are counted in any case, until the account is closed. */
  add(bytes: number): boolean;
  /** Gives all of it back; it may be called again. */
  close(): void;
}

export function createAnswerMemory(limit: number, now: () => number): AnswerMemory {
  const accounts = new Map<Account, { bytes: number; readonly until: number }>();
  const held = (): number => {
    let sum = 0;
    for (const [account, { bytes, until }] of accounts) {
      if (until <= now()) accounts.delete(account);
      else sum += bytes;
    }
    return sum;
  };
  return {
    maxAnswerBytes: Math.min(limit, MAX_ANSWER_BYTES),
    open(kind) {
      const room = kind === 'read' ? limit : 2 * limit;
      const mine = { bytes: 0, until: now() + FORGOTTEN_AFTER_MS };
      const account: Account = {
        add(bytes) {
          mine.bytes += bytes;
          return held() <= room;
        },
        close: () => void accounts.delete(account),
      };
      accounts.set(account, mine);
      return account;
    },
  };
}

/** Takes the body of one answer, piece by piece, as long as there is room for it. Its pieces are not joined: a copy of a large answer costs much. */
export interface Intake {
  readonly pieces: readonly Uint8Array[];
  /** @returns why the answer is not read to its end, where it is not. */
  add(piece: Uint8Array): 'too-large' | 'no-room' | undefined;
}

/** @param maxBytes The largest answer that is read. */
export function createIntake(account: Account, maxBytes: number): Intake {
  const pieces: Uint8Array[] = [];
  let length = 0;
  return {
    pieces,
    add(piece) {
      length += piece.byteLength;
      const hasRoom = account.add(piece.byteLength) || length <= SMALL_ANSWER_BYTES;
      if (length > maxBytes) return 'too-large';
      if (!hasRoom) return 'no-room';
      pieces.push(piece);
      return undefined;
    },
  };
}

/** @throws the error of the runtime when the body breaks off. */
export async function readAnswer(
  body: ReadableStream<Uint8Array> | null,
  intake: Intake,
): Promise<readonly Uint8Array[] | 'too-large' | 'no-room'> {
  if (body === null) return [];
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return intake.pieces;
    const refusal = intake.add(value);
    if (refusal === undefined) continue;
    // Not waited for: a stream that does not want to end must not hold up the refusal.
    reader.cancel().catch(() => undefined);
    return refusal;
  }
}
