/** Answers that lie about themselves, and what a caller of the edge gets. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { RawAnswer } from '../edge-raw-gateway.ts';

/**
 * `passes`: as the gateway said it. `refused`: with 502, as `network` or `malformed-response`: runtimes notice what is wrong at different
 * places. `either`: some runtimes read it, and others refuse it. Else the code of the edge's own problem.
 */
export type Verdict = 'passes' | 'refused' | 'either' | 'unexpected-redirect' | 'gateway-unavailable';

const ok = (headers: string, body = '[]'): string => `HTTP/1.1 200 OK\r\n${headers}\r\n\r\n${body}`;
const status = (line: string, body = ''): string => `HTTP/1.1 ${line}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
const latin1 = (bytes: Buffer): string => bytes.toString('latin1');
const packed = (how: string, bytes: Buffer): string =>
  ok(`content-encoding: ${how}\r\ncontent-length: ${bytes.length}`, latin1(bytes));

const MIB = 1024 * 1024;
const GZIPPED = gzipSync('[]');
/** A hundred kilobytes that unpack to a hundred megabytes. */
const BOMB = gzipSync(Buffer.alloc(100 * MIB));

export const LIES: readonly (readonly [what: string, answer: RawAnswer, verdict: Verdict])[] = [
  ['a reset before the head', { written: '', close: 'reset' }, 'refused'],
  ['an end before the head', { written: '', close: 'end' }, 'refused'],
  ['a reset within the head', { written: 'HTTP/1.1 200 OK\r\ncontent-le', close: 'reset' }, 'refused'],
  ['a reset within the body', { written: ok('content-length: 9'), close: 'reset' }, 'refused'],
  ['an end within the body', { written: ok('content-length: 9'), close: 'end' }, 'refused'],
  ['an end within a large body', { written: ok('content-length: 9000000'), close: 'end' }, 'refused'],
  ['a length that is too short', { written: ok('content-length: 2', '[]and more'), close: 'end' }, 'passes'],
  ['two lengths', ok('content-length: 2\r\ncontent-length: 3'), 'refused'],
  ['a negative length', ok('content-length: -2'), 'refused'],
  ['an absurd length', ok('content-length: 99999999999999999999'), 'refused'],
  ['a length beside chunks', ok('content-length: 2\r\ntransfer-encoding: chunked', '2\r\n[]\r\n0\r\n\r\n'), 'either'],
  ['chunks that are none', ok('transfer-encoding: chunked', 'zz\r\n[]\r\n0\r\n\r\n'), 'refused'],
  ['chunks that end early', { written: ok('transfer-encoding: chunked', '9\r\n[]'), close: 'end' }, 'refused'],
  ['no HTTP', { written: 'SSH-2.0-OpenSSH_9\r\n\r\n', close: 'end' }, 'refused'],
  ['a status beyond those of HTTP', status('999 What', '[]'), 'refused'],
  ['another protocol', 'HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\nxyz', 'refused'],
  ['very many interim answers', { written: 'HTTP/1.1 103 Early\r\nx: y\r\n\r\n'.repeat(20_000), close: 'end' }, 'refused'],
  ['a huge header', ok(`x: ${'a'.repeat(200_000)}\r\ncontent-length: 2`), 'either'],
  ['very many headers', ok(`${'x: a\r\n'.repeat(30_000)}content-length: 2`), 'either'],
  ['NUL in a header', ok('x: a\0b\r\ncontent-length: 2'), 'refused'],
  ['letters of another alphabet in a header', ok('content-type: a/\xe4\xb8\xad\r\ncontent-length: 2'), 'passes'],
  ['a body that is packed', packed('gzip', GZIPPED), 'passes'],
  ['a body that is packed as deflate', packed('deflate', deflateSync('[]')), 'refused'],
  ['a body that is packed as x-gzip', packed('x-gzip', GZIPPED), 'refused'],
  ['a body that is packed as br', packed('br', brotliCompressSync('[]')), 'either'],
  ['a body that is said to be packed', ok('content-encoding: gzip\r\ncontent-length: 2'), 'refused'],
  ['a body that is packed in part', packed('gzip', GZIPPED.subarray(0, -4)), 'refused'],
  ['a body that is packed in an unknown way', packed('zstd', deflateSync('[]')), 'refused'],
  ['a body that is packed twice', packed('gzip, gzip', gzipSync(GZIPPED)), 'refused'],
  ['a body that unpacks to a hundred megabytes', packed('gzip', BOMB), 'refused'],
  ['a redirect', 'HTTP/1.1 302 Found\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n', 'unexpected-redirect'],
  ['not modified', 'HTTP/1.1 304 Not Modified\r\n\r\n', 'unexpected-redirect'],
  ['no content with content', 'HTTP/1.1 204 No Content\r\ncontent-length: 2\r\n\r\n[]', 'passes'],
  ['a page of a server before the gateway', status('502 Bad Gateway', '<html>'), 'gateway-unavailable'],
  ['bytes that are no UTF-8', ok('content-length: 3', '"\xff"'), 'passes'],
  ['a page in the place of JSON', ok('content-type: text/html\r\ncontent-length: 6', '<html>'), 'passes'],
];
