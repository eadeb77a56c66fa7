/** A key of the edge, and what the edge stores of it. */
export interface NewKey {
  /** Secret; for the caller of the edge. */
  readonly key: string;
  /** For the edge's configuration. */
  readonly keySha256: string;
}

/** Makes a random key of 256 bits, which fits into a path as it is. */
export async function createKey(): Promise<NewKey> {
  const key = `sluice_${hex(crypto.getRandomValues(new Uint8Array(32)))}`;
  return { key, keySha256: await sha256(key) };
}

/** Whether `key` is the one whose SHA-256 was stored. How long it takes says nothing about the stored hash. */
export async function isKey(key: string, keySha256: string): Promise<boolean> {
  const presented = await sha256(key);
  let difference = presented.length ^ keySha256.length;
  for (let at = 0; at < presented.length; at += 1) difference |= presented.charCodeAt(at) ^ keySha256.charCodeAt(at);
  return difference === 0;
}

async function sha256(text: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
