import type { ByteSource } from './byte-source.ts';

/** What an answer says before its body. */
export interface AnswerHead {
  /** From 200 to 599. */
  readonly status: number;
  readonly headers: Headers;
  /** Whether the server speaks HTTP/1.0, which has no chunks. */
  readonly isHttp10: boolean;
}

/** All heads of one answer together, those of the interim ones included. */
const MAX_HEAD_BYTES = 64 * 1024;

// RFC 9112, section 4. Many servers leave out the space before an empty reason.
const STATUS_LINE = /^HTTP\/1\.(?<minor>[01]) (?<status>\d{3})(?: [\t\x20-\x7e\x80-\xff]*)?$/;
// RFC 9112, section 5, and RFC 9110, section 5.5: no space before the colon, no control characters.
const FIELD_LINE = /^(?<name>[!#$%&'*+.^_`|~\w-]+):[\t ]*(?<value>[\t\x20-\x7e\x80-\xff]*)$/;

/**
 * Reads the head of the final answer. Interim answers (1xx) before it are dropped (RFC 9110, section 15.2).
 *
 * @throws when it breaks off, is longer than 64 KiB or is not one of HTTP/1.
 */
export async function readAnswerHead(source: ByteSource): Promise<AnswerHead> {
  let remaining = MAX_HEAD_BYTES;
  const line = async (): Promise<string> => {
    const text = await source.line(remaining);
    remaining -= text.length + 2;
    return text;
  };
  for (;;) {
    const { minor, status: digits } = STATUS_LINE.exec(await line())?.groups ?? {};
    const status = Number(digits ?? 0);
    // Nothing asked for another protocol (101), and a `Response` takes no status beyond 599.
    if (status < 100 || status > 599 || status === 101) throw new TypeError('The answer is not one of HTTP/1.');
    const headers = readFields(await readFieldLines(line));
    if (status >= 200) return { status, headers, isHttp10: minor === '0' };
  }
}

/** Reads the lines up to the empty one; those of a folded value (RFC 9112, section 5.2) as one. */
async function readFieldLines(line: () => Promise<string>): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let text = await line(); text !== ''; text = await line()) {
    const folded = /^[\t ]/.test(text) ? lines.pop() : undefined;
    lines.push(folded === undefined ? text : `${folded.trimEnd()} ${text.trimStart()}`);
  }
  return lines;
}

function readFields(lines: readonly string[]): Headers {
  const headers = new Headers();
  for (const line of lines) {
    const { name, value } = FIELD_LINE.exec(line)?.groups ?? {};
    if (name === undefined || value === undefined) throw new TypeError('A header of the answer is malformed.');
    headers.append(name, value);
  }
  return headers;
}
