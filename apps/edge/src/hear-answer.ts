import { lengthOf } from './hand-over.ts';
import { joinBytes } from './join-bytes.ts';
import type { PassedAnswer } from './passed-answer.ts';

/** The largest answer that is read on its way, in bytes: to read a larger one would keep other calls waiting. A choice. */
export const MAX_HEARD_BYTES: number = 256 * 1024;

/** Lets a small answer of status 200 be read before it is handed over. What the reader throws is not the caller's concern. */
export function hearAnswer({ status, pieces }: PassedAnswer, onAnswer: (answer: Uint8Array) => void): void {
  const length = lengthOf(pieces);
  if (status !== 200 || length > MAX_HEARD_BYTES) return;
  try {
    onAnswer(joinBytes(pieces, length));
  } catch {
    // It is read for the edge's own sake only.
  }
}
