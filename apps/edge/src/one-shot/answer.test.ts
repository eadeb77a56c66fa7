// Whatever pieces an answer comes in, it is read in the same way; and anything but one whole answer is an error.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOfBody, readAnswerBody } from './answer-body.ts';
import { readAnswerHead } from './answer-head.ts';
import { createByteSource } from './byte-source.ts';

interface Read {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'));

async function readPieces(pieces: readonly Uint8Array<ArrayBuffer>[], method = 'GET'): Promise<Read> {
  const rest = [...pieces];
  const source = createByteSource(() => Promise.resolve(rest.shift()));
  const head = await readAnswerHead(source);
  let body = '';
  for await (const piece of readAnswerBody(source, lengthOfBody(head, method))) body += Buffer.from(piece).toString('latin1');
  return { status: head.status, headers: Object.fromEntries(head.headers), body };
}

const read = (answer: string, method?: string): Promise<Read> => readPieces([bytesOf(answer)], method);

const WHOLE: readonly (readonly [answer: string, expected: Read])[] = [
  [
    'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nContent-Length: 18\r\n\r\n{"isCleared":true}',
    { status: 200, headers: { 'content-type': 'application/json', 'content-length': '18' }, body: '{"isCleared":true}' },
  ],
  ['HTTP/1.1 204 No Content\r\n\r\n', { status: 204, headers: {}, body: '' }],
  ['HTTP/1.1 205 Reset\r\ncontent-length: 5\r\n\r\n', { status: 205, headers: { 'content-length': '5' }, body: '' }],
  ['HTTP/1.1 304 Not Modified\r\ncontent-length: 5\r\n\r\n', { status: 304, headers: { 'content-length': '5' }, body: '' }],
  [
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.0 404\r\ncontent-length: 2, 2\r\n\r\nno',
    { status: 404, headers: { 'content-length': '2, 2' }, body: 'no' },
  ],
  [
    'HTTP/1.1 599 \xe9\r\nTransfer-Encoding: Chunked\r\nx:\tfolded \r\n\t value\r\n\r\n4;a="b"\r\n{"a"\r\n00A \r\n:"\xc3\xa9\r\n\r\n"}\r\n0\r\nx-trailer: 1\r\n\r\n',
    { status: 599, headers: { 'transfer-encoding': 'Chunked', x: 'folded value' }, body: '{"a":"\xc3\xa9\r\n\r\n"}' },
  ],
];

const UNTIL_CLOSE = 'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\nall of it\r\n';

/** Cuts bytes at coordination of fast-check's choice; some pieces are empty. */
function piecesOf(answer: string): fc.Arbitrary<readonly Uint8Array<ArrayBuffer>[]> {
  const bytes = bytesOf(answer);
  return fc.array(fc.nat(bytes.byteLength)).map((offsets) => {
    const cuts = [0, ...offsets.toSorted((a, b) => a - b), bytes.byteLength];
    return cuts.slice(1).map((to, at) => bytes.slice(cuts[at], to));
  });
}

const filler = (bytes: number): string => 'x'.repeat(bytes);

describe('An answer', () => {
  it.each(WHOLE)('%j is read', async (answer, expected) => {
    expect(await read(answer)).toEqual(expected);
  });

  it.each(WHOLE.map(([answer]) => answer))('%j is the same in all pieces that it may come in', async (answer) => {
    const inOne = await read(answer);
    const byByte = Array.from(bytesOf(answer), (byte) => Uint8Array.of(byte));
    expect(await readPieces(byByte)).toEqual(inOne);
    await fc.assert(
      fc.asyncProperty(piecesOf(answer), async (pieces) => {
        expect(await readPieces(pieces)).toEqual(inOne);
      }),
    );
  });

  it.each(WHOLE.map(([answer]) => answer))('%j is an error when any part of its end is missing', async (answer) => {
    for (let length = 0; length < answer.length; length += 1)
      await expect(read(answer.slice(0, length))).rejects.toThrow(TypeError);
  });

  it.each(WHOLE.map(([answer]) => answer))('%j ends where it says, whatever comes behind', async (answer) => {
    expect(await read(`${answer}HTTP/1.1 500 Other\r\n\r\n`)).toEqual(await read(answer));
  });

  it('without a length ends with the connection', async () => {
    await fc.assert(
      fc.asyncProperty(piecesOf(UNTIL_CLOSE), async (pieces) => {
        expect(await readPieces(pieces)).toMatchObject({ status: 200, body: 'all of it\r\n' });
      }),
    );
  });

  it('to HEAD has no body', async () => {
    expect(await read('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it.each([
    ['another protocol', '220 mail.example ESMTP\r\n\r\n'],
    ['another version', 'HTTP/2 200 OK\r\n\r\n'],
    ['no status', 'HTTP/1.1 OK\r\n\r\n'],
    ['a status below 100', 'HTTP/1.1 099 Low\r\n\r\n'],
    ['a status beyond 599', 'HTTP/1.1 600 High\r\n\r\n'],
    ['a change of protocol', 'HTTP/1.1 101 Switching\r\nupgrade: x\r\n\r\n'],
    ['lines that end with LF', 'HTTP/1.1 204 No Content\nx: value\n\n'],
    ['a CR within a line', 'HTTP/1.1 200 OK\r\nx: a\rb\r\n\r\n'],
    ['a space before a colon', 'HTTP/1.1 200 OK\r\ncontent-length : 0\r\n\r\n'],
    ['a line without a colon', 'HTTP/1.1 200 OK\r\nwhat\r\n\r\n'],
    ['a header without a name', 'HTTP/1.1 200 OK\r\n: x\r\n\r\n'],
    ['a fold without a header', 'HTTP/1.1 200 OK\r\n x\r\n\r\n'],
    ['NUL in a header', 'HTTP/1.1 200 OK\r\nx: \0\r\n\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
    ['a negative length', 'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n'],
    ['a length that is no number', 'HTTP/1.1 200 OK\r\ncontent-length: 0x2\r\n\r\nab'],
    ['an empty length', 'HTTP/1.1 200 OK\r\ncontent-length:\r\n\r\n'],
    ['an absurd length', 'HTTP/1.1 200 OK\r\ncontent-length: 9999999999999999\r\n\r\nab'],
    ['a length beside chunks', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['chunks of HTTP/1.0', 'HTTP/1.0 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a coding beside chunks', 'HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n'],
    ['a chunk without a size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n\r\nab\r\n0\r\n\r\n'],
    ['a chunk with a negative size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n-2\r\nab\r\n0\r\n\r\n'],
    ['a chunk of absurd size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n20000000000000\r\nab\r\n0\r\n\r\n'],
    ['a chunk that is longer than its size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n'],
  ])('with %s is an error', async (_what, answer) => {
    await expect(read(answer)).rejects.toThrow(TypeError);
  });

  it.each([
    ['a header', (size: number) => `HTTP/1.1 200 OK\r\ncontent-length: 0\r\nx: ${filler(size)}\r\n\r\n`],
    [
      'interim answers',
      (size: number) => `${`HTTP/1.1 103 E\r\nx: ${filler(1000)}\r\n\r\n`.repeat(size / 1000)}HTTP/1.1 204 N\r\n\r\n`,
    ],
    ['an extension', (size: number) => `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0;${filler(size)}\r\n\r\n`],
    [
      'spaces before extensions',
      (size: number) =>
        `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${`1${' '.repeat(1000)}\r\nx\r\n`.repeat(size / 1000)}0\r\n\r\n`,
    ],
    [
      'trailers',
      (size: number) =>
        `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n${`x: ${filler(995)}\r\n`.repeat(size / 1000)}\r\n`,
    ],
  ])('may have %s of 60,000 bytes, and not of 66,000', async (_what, answerOf) => {
    await expect(read(answerOf(60_000))).resolves.toBeDefined();
    await expect(read(answerOf(66_000))).rejects.toThrow(TypeError);
  });

  it('may come in chunks of one byte, as many as it likes', async () => {
    const chunks = '1\r\nx\r\n'.repeat(200_000);
    const answer = await read(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`);
    expect(answer.body).toHaveLength(200_000);
  });

  it('is never read beyond its bounds, whatever comes', async () => {
    const noise = fc.stringMatching(/^[\t\r\n -~]*$/).map((text) => `HTTP/1.1 200 OK\r\n${text}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(noise, fc.string()), async (answer) => {
        const outcome = await read(answer).catch((cause: unknown) => cause);
        expect(outcome instanceof TypeError || (outcome as Read).body.length <= answer.length).toBe(true);
      }),
    );
  });
});
