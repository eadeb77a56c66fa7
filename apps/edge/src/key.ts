/** A key of the edge, and what the edge stores of it. */
export interface NewKey {
  /** Secret; for the caller of the edge. */
  readonly key: string;
  /** For the edge: 64 hexadecimal digits, in lower case. */
  readonly sha256: string;
}

/** Makes a random key of 256 bits, which fits into a path as it is. */
export async function createKey(): Promise<NewKey> {
  const key = `sluice_${hex(crypto.getRandomValues(new Uint8Array(32)))}`;
  return { key, sha256: await sha256Of(key) };
}

/** The hash that is stored of a key. A key is random, so that its hash needs no salt and no slow function. */
export async function sha256Of(key: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
