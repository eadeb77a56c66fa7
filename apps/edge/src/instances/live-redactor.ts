import { createAnswerRedactor, type AnswerRedactor } from '@sluice/core';

/** A redactor that learns tokens. */
export interface LiveRedactor {
  /** Takes out every token that was ever learned, at the time at which it is called. */
  readonly redact: AnswerRedactor;
  readonly learn: (tokens: Iterable<string>) => void;
}

/** A token that was replaced, or whose instance was removed, is still hidden: the gateway may take it for some time, and may repeat it. */
export function createLiveRedactor(): LiveRedactor {
  const known = new Set<string>();
  let current = createAnswerRedactor();
  const redact = Object.assign((text: string) => current(text), {
    bytes: (pieces: readonly Uint8Array[]) => current.bytes(pieces),
  });
  return {
    redact,
    learn(tokens) {
      const before = known.size;
      for (const token of tokens) known.add(token);
      if (known.size > before) current = createAnswerRedactor(...known);
    },
  };
}
