/** Requests as they are written to a socket: most of them well-formed, so that they come past the parser. */
import fc from 'fast-check';
import { target } from './target.ts';

export interface FuzzedRequest {
  /** Each character is a byte. */
  readonly written: string;
  /** `whole`: in one piece. `pieces`: in many. `half`: only its first half, and then nothing. `cut`: the same, and then the connection breaks. */
  readonly pace: 'whole' | 'pieces' | 'half' | 'cut';
}

const verb = fc.oneof(
  { weight: 24, arbitrary: fc.constant('GET') },
  { weight: 12, arbitrary: fc.constant('POST') },
  { weight: 2, arbitrary: fc.constantFrom('DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE') },
  fc.constantFrom('get', 'CONNECT', 'PRI', 'QUERY', 'PURGE', 'G\0T', 'GET ', '', 'X'.repeat(300), 'CLEAR', '\xff'),
);

const version = fc.oneof(
  { weight: 90, arbitrary: fc.constant('HTTP/1.1') },
  fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', 'HTTP/1.1 ', 'http/1.1', 'HTTP/1.01', 'ICY/1.1', ''),
);

const authorisation = fc.oneof(
  { weight: 20, arbitrary: fc.constant('authorization: Bearer {reader}') },
  fc.constantFrom(
    'authorization: Bearer {sender}',
    'authorization: Bearer {expired}',
    'authorization: Bearer {unknown}',
    'authorization: Basic {reader}',
    'authorization: bearer  {reader} ',
    'authorization: Bearer {reader}, Bearer {sender}',
    'x-sluice-key: {reader}',
    'x-sluice-key: {reader}\r\nx-sluice-key: {sender}',
    'cookie: key={reader}',
  ),
);

const LINES = [
  'accept: */*', 'accept: text/html', 'content-type: application/json', 'content-type: multipart/form-data; boundary=x',
  'content-type: \xff', 'sluice-actor: night shift', 'sluice-actor: \r\n x', 'sluice-actor: "; drop', 'idempotency-key: 1',
  `idempotency-key: ${'k'.repeat(5000)}`, 'last-event-id: 1', 'last-event-id: -1', 'last-event-id: 99999999999999999999', 'if-none-match: *',
  'if-none-match: W/"0"', 'if-none-match: \xe9', 'x-request-id: {reader}', 'x-request-id: a\r\n b', 'x-request-id: 7', 'expect: 100-continue',
  'expect: the impossible', 'upgrade: websocket\r\nconnection: upgrade', 'upgrade: h2c\r\nhttp2-settings: AAA', 'transfer-encoding: chunked',
  'transfer-encoding: gzip, chunked', 'transfer-encoding:\x0bchunked', 'transfer-encoding: identity', 'Transfer-Encoding : chunked', 'te: trailers',
  'content-length: 0', 'content-length: -1', 'content-length: 5, 5', 'content-length: 0x5', 'content-length: 99999999999', 'content-length: 1e3',
  'content-encoding: gzip', 'host: other.example', 'host: u:p@other.example', 'host:', 'host: 127.0.0.1:1\r\nhost: other.example', 'host: \xe9',
  'x-forwarded-host: other.example', 'x-forwarded-for: 10.0.0.1', 'x-http-method-override: DELETE', 'x-original-url: /waInstance1101000001/reboot/x',
  'origin: https://other.example', 'origin: null', 'access-control-request-method: POST', 'sec-fetch-dest: image', 'user-agent: WhatsApp/2.23.20.0 A',
  'range: bytes=0-1', 'cookie: __proto__=1', '__proto__: 1', 'constructor: 1', ' folded: 1', ': no name', 'no colon', 'x: \0', 'x: \x7f\x01', 'x\xe9: 1',
  `x: ${'a'.repeat(9_000)}`, `x: ${'a'.repeat(40_000)}`, Array.from({ length: 300 }, (_, at) => `x-${at}: 1`).join('\r\n'), 'connection: keep-alive',
]; // prettier-ignore

const DEEP = 20_000;
const BODIES = [
  '', '', '{}', '[]', 'null', '1', '"', '{', '{"chatId":"79990000001@c.us","message":"x"}', '{"chatId":"79990000001@c.us"}',
  '{"selection":{"all":true}}', '{"selection":{"all":true},"all":true}', '{"selection":{"types":["x"]}}', '{"selection":null}',
  '{"__proto__":{"selection":{"all":true}}}', '{"constructor":{"prototype":{"x":1}},"selection":{"all":true}}',
  '{"forMs":60000,"reason":"x"}', '{"plan":{},"confirm":"1101000001","reason":"x","lost":0}', '{"forMs":1e999,"reason":"\\ud800"}',
  '{"selection":{"all":true},"key":"{reader}"}', '1\r\n[\r\n1\r\n]\r\n0\r\n\r\n', 'zz\r\n[]\r\n0\r\n\r\n', '5\r\n[]', '0\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n',
  '[1.'.padEnd(400, '0'), '\xff\xfe\xfd', '\0'.repeat(100), `"${'a'.repeat(200_000)}"`, ' '.repeat(1_200_000),
  '['.repeat(DEEP), '{"a":'.repeat(DEEP), `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
  'GET /waInstance1101000001/clearMessagesQueue/{reader} HTTP/1.1\r\nhost: x\r\n\r\n',
]; // prettier-ignore

const framing = fc.oneof(
  { weight: 30, arbitrary: fc.constant('right' as const) },
  fc.constantFrom('none', 'short', 'long', 'twice', 'chunked'),
);
const pace: fc.Arbitrary<FuzzedRequest['pace']> = fc.oneof(
  { weight: 60, arbitrary: fc.constant('whole' as const) },
  { weight: 5, arbitrary: fc.constant('pieces' as const) },
  fc.constantFrom('half', 'cut'),
);
const host = fc.oneof(
  { weight: 60, arbitrary: fc.constant('host: {own}') },
  fc.constantFrom('', 'host: other.example', 'Host: {own}\r\nHost: {own}'),
);
const line = fc.oneof({ weight: 3, arbitrary: authorisation }, { weight: 5, arbitrary: fc.constantFrom(...LINES) });
const lines = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(authorisation) },
  { weight: 4, arbitrary: fc.array(line, { maxLength: 4 }) },
);

function lengthOf(bytes: number): string {
  return `content-length: ${Math.max(0, bytes)}`;
}

function frame(kind: string, body: string): readonly string[] {
  if (kind === 'none' || (body === '' && kind === 'right')) return [];
  if (kind === 'twice') return [lengthOf(body.length), lengthOf(body.length + 1)];
  if (kind === 'chunked') return ['transfer-encoding: chunked'];
  return [lengthOf(body.length + (kind === 'short' ? -1 : kind === 'long' ? 7 : 0))];
}

/** With `{own}` for the host and port of the edge, and the placeholders of keys. The length of a body counts a placeholder as it is. */
export const fuzzedRequest: fc.Arbitrary<FuzzedRequest> = fc
  .record({ verb, target, version, host, lines, body: fc.constantFrom(...BODIES), framing, pace, closes: fc.nat(9) })
  .map(
    ({ verb: asked, target: path, version: spoken, host: named, lines: given, body, framing: kind, pace: written, closes }) => {
      const sent = asked === 'GET' && kind === 'right' ? '' : body;
      const head = [named, ...given, ...frame(kind, sent), ...(closes > 0 ? ['connection: close'] : [])].filter(
        (one) => one !== '',
      );
      return { written: `${asked} ${path} ${spoken}\r\n${head.join('\r\n')}\r\n\r\n${sent}`, pace: written };
    },
  );
