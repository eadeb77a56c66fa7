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
  const stored = Uint32Array.from(entries.flatMap(([sha256]) => wordsOf(sha256)));
  return (sha256) => {
    const presented = wordsOf(sha256);
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

function wordsOf(sha256: string): readonly number[] {
  return Array.from({ length: WORDS }, (_, at) => Number.parseInt(sha256.slice(at * 8, at * 8 + 8), 16) >>> 0);
}
