import { isMessageId } from '@sluice/core';
import type { SqlLedger } from '@sluice/queue/reading';
import { MAX_HEARD_BYTES } from '../hear-answer.ts';
import { acceptedEntry, type AnsweredSend } from './accepted-entry.ts';
import { objectIn } from './json-bytes.ts';
import type { LatestReading } from './latest-reading.ts';
import { sentMessagesIn, reportsSentMessages } from './sent-messages.ts';

/** What the ledger of an instance learns from the calls that pass. Nothing of it fails a call: what could not be written down makes a reading not complete. */
export interface Remembering {
  /** To be asked before a send begins. */
  lastOrdinal(): number | undefined;
  /** A send was answered, by the gateway or by a problem of the edge. @param aheadUpTo what `lastOrdinal` gave before. */
  answered(send: AnsweredSend, aheadUpTo: number | undefined): void;
  /** A call is about to pass that may take a message from the queue, or change it. */
  begins(call: { readonly method: string; readonly body: Uint8Array | undefined }): void;
  /** @returns what hears an answer to a method with status 200; `undefined` where it says nothing of messages. */
  listenerTo(method: string): ((answer: Uint8Array) => void) | undefined;
}

export interface RememberingPorts {
  readonly ledger: SqlLedger;
  readonly idInstance: string;
  readonly latest: LatestReading;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Whether these reach a message that waits is not known (evidence/sending#edit-and-delete). */
const MAY_REACH_WAITING: ReadonlySet<string> = new Set(['editMessage', 'deleteMessage', 'deleteStatus']);
/** A ledger that fills up is compared with a reading once in this time, in milliseconds, since perhaps no caller reads. A choice. */
const COMPARED_MS = 60_000;

export function createRemembering({ ledger, idInstance, latest, now }: RememberingPorts): Remembering {
  let comparedAt = -Infinity;
  function compare(): void {
    if (now() - comparedAt < COMPARED_MS) return;
    comparedAt = now();
    // That it cannot be read now is for the next minute.
    void latest.get(COMPARED_MS).catch(() => undefined);
  }
  return {
    lastOrdinal: () => guarded(() => ledger.lastOrdinal(idInstance)),
    answered(send, aheadUpTo) {
      const entry = acceptedEntry(send);
      if (entry === undefined || !tried(() => ledger.recordAccepted(idInstance, entry, now(), aheadUpTo))) {
        if (mayWait(send)) tried(() => ledger.recordMissed(idInstance, now()));
        return;
      }
      if (guarded(() => ledger.isHalfFull(idInstance)) === true) compare();
    },
    begins({ method, body }) {
      if (!MAY_REACH_WAITING.has(method) || body === undefined) return;
      const idMessage = objectIn(body)?.['idMessage'];
      if (isMessageId(idMessage)) tried(() => ledger.recordUncertain(idInstance, idMessage));
    },
    listenerTo(method) {
      if (!reportsSentMessages(method)) return undefined;
      return (answer) => {
        if (answer.byteLength > MAX_HEARD_BYTES) return;
        const sent = sentMessagesIn(method, answer);
        if (sent.length > 0) tried(() => ledger.recordGone(idInstance, sent));
      };
    },
  };
}

/** What the gateway has refused is not in its queue, and a notice of typing is no message. Of all else it is not known. */
function mayWait({ method, status }: AnsweredSend): boolean {
  return method !== 'sendTyping' && !(status >= 400 && status < 500);
}

function guarded<T>(record: () => T): T | undefined {
  try {
    return record();
  } catch {
    return undefined;
  }
}

/** @returns whether it was written down. */
function tried(record: () => void): boolean {
  return (
    guarded(() => {
      record();
      return true;
    }) === true
  );
}
