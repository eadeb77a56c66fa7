/** A SHA-256 in words of 32 bits. */
const WORDS = 8;

/**
 * Finds the value of a digest. Each look-up compares all digests in full, without a branch: what it takes depends on how many there are, and not
 * on how much of one of them was right.
 *
 * @param entries the digests, in 64 hexadecimal digits, and what is found by them.
 */
export function createDigestIndex<Value>(
  entries: readonly (readonly [sha256: string, value: Value])[],
): (sha256: string) => Value | undefined {
  const stored = new Uint32Array(entries.length * WORDS);
  entries.forEach(([sha256], at) => readWords(sha256, stored.subarray(at * WORDS)));
  const presented = new Uint32Array(WORDS);
  return (sha256) => {
    readWords(sha256, presented);
    let found = 0;
    for (let at = 0; at < entries.length; at += 1) {
      let difference = 0;
      for (let word = 0; word < WORDS; word += 1) difference |= (stored[at * WORDS + word] ?? 0) ^ (presented[word] ?? 0);
      // 1 where there is no difference, and 0 where there is one.
      const isEqual = ((difference | -difference) >>> 31) ^ 1;
      found += isEqual * (at + 1);
    }
    return entries[found - 1]?.[1];
  };
}

function readWords(sha256: string, words: Uint32Array): void {
  for (let at = 0; at < WORDS; at += 1) {
    let word = 0;
    for (let digit = at * 8; digit < at * 8 + 8; digit += 1) {
      const code = sha256.charCodeAt(digit);
      // The last bits of a digit are its value; those of a letter are 1 for `a`.
      word = (word << 4) | ((code & 0x0f) + 9 * (code >>> 6));
    }
    words[at] = word;
  }
}
