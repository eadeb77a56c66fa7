import type { AnswerHead } from './answer-head.ts';
import type { ByteSource } from './byte-source.ts';

/** The largest piece that is handed on at once. */
const PIECE_BYTES = 64 * 1024;

/** All that chunks may have beside their sizes and their content: extensions and trailers (RFC 9112, section 7.1.1). */
const MAX_EXTRA_BYTES = 64 * 1024;

const CHUNK_SIZE = /^(?<digits>[\da-f]{1,13})[\t ]*(?:;[\t\x20-\x7e\x80-\xff]*)?$/i;

/** RFC 9112, section 6.3; 205 as RFC 9110, section 15.3.6. */
const NO_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/** How an answer says where its body ends: after so many bytes, after the last chunk, or with the connection. */
export type BodyLength = number | 'chunked' | 'until-close';

/** @throws when the answer contradicts itself, or its body is coded in a way that was not asked for. */
export function lengthOfBody({ status, headers, isHttp10 }: AnswerHead, method: string): BodyLength {
  if (method === 'HEAD' || NO_BODY.has(status)) return 0;
  const coding = headers.get('transfer-encoding');
  const lengths = headers.get('content-length')?.split(',');
  if (coding !== null) {
    // Section 6.3, rule 3: both together ought to be handled as an error. Section 6.1: HTTP/1.0 has no codings.
    if (coding.trim().toLowerCase() !== 'chunked' || lengths !== undefined || isHttp10)
      throw new TypeError('The framing of the answer is faulty.');
    return 'chunked';
  }
  if (lengths === undefined) return 'until-close';
  // Rule 5: a length that is given several times must be the same each time.
  const [length = '', ...more] = lengths.map((text) => text.trim());
  if (!/^\d{1,15}$/.test(length) || more.some((other) => other !== length))
    throw new TypeError('The length of the answer is malformed.');
  return Number(length);
}

/** Reads the body, piece by piece. @throws when it breaks off, or its chunks are malformed. */
export async function* readAnswerBody(source: ByteSource, length: BodyLength): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  if (length === 'chunked') yield* readChunks(source);
  else if (length === 'until-close') yield* readUntilClose(source);
  else yield* readExactly(source, length);
}

async function* readUntilClose(source: ByteSource): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for (let piece = await source.some(PIECE_BYTES); piece !== undefined; piece = await source.some(PIECE_BYTES)) yield piece;
}

async function* readExactly(source: ByteSource, length: number): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for (let remaining = length; remaining > 0;) {
    const piece = await source.some(Math.min(remaining, PIECE_BYTES));
    if (piece === undefined) throw new TypeError('The connection ended in the middle of the answer.');
    remaining -= piece.byteLength;
    yield piece;
  }
}

/** RFC 9112, section 7.1. Trailers are dropped, as section 7.1.2 allows. */
async function* readChunks(source: ByteSource): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let extra = MAX_EXTRA_BYTES;
  for (;;) {
    const line = await source.line(extra);
    const digits = CHUNK_SIZE.exec(line)?.groups?.['digits'];
    if (digits === undefined) throw new TypeError('A chunk of the answer is malformed.');
    extra -= line.length - digits.length;
    const size = Number.parseInt(digits, 16);
    if (size === 0) break;
    yield* readExactly(source, size);
    if ((await source.line(2)) !== '') throw new TypeError('A chunk of the answer is malformed.');
  }
  for (let trailer = await source.line(extra); trailer !== ''; trailer = await source.line(extra)) extra -= trailer.length + 2;
}
