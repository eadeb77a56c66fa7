/** Targets of requests: real ones of the edge, and what an attacker makes of them to find a way around its checks. */
import { edgeOperations } from '@sluice/openapi/edge-operations';
import { operations, otherMethods } from '@sluice/openapi/operations';
import fc from 'fast-check';
import { PLACEHOLDERS } from './placeholders.ts';

/** The instances of the edge under test; the last one speaks Chat-API. */
export const INSTANCES = ['1101000001', '1101000002', '1101000003', '4100000001', '77001'] as const;

const READS = ['showMessagesQueue', 'getMessagesCount', 'getStateInstance', 'getSettings', 'getStatusInstance'];
const CHAT_API_METHODS = operations.filter(({ family }) => family === 'chat-api').map(({ method }) => method);
const METHODS = [...new Set([...operations.map(({ method }) => method), ...otherMethods.map(({ method }) => method)])];
const STRANGE_IDS = ['0', '9999999999', '1101000001'.repeat(30), '-1', '01101000001', '1101000001.0', '1e9', 'NaN', ''];

const key = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('{reader}', '{reader}', '{sender}', ...PLACEHOLDERS) },
  fc.constantFrom('', 'x', 'null', '{{token}}'),
);
const idInstance = fc.oneof(
  { weight: 19, arbitrary: fc.constantFrom(...INSTANCES) },
  { weight: 1, arbitrary: fc.constantFrom(...STRANGE_IDS) },
);
const method = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...READS) },
  { weight: 3, arbitrary: fc.constantFrom(...METHODS) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z]{1,24}$/) },
);
const query = fc.oneof(
  { weight: 9, arbitrary: fc.constant('') },
  fc.constantFrom('?', '?minutes=60', '?minutes=x', '?receiveTimeout=5', '?chatId=1@c.us&chatId=2@c.us', '?__proto__=1', '?a=%'),
  // A key in the wrong place, also together with the right one.
  fc.constantFrom('?token={reader}', '?token={unknown}&token={reader}', '?key={reader}', '?apiTokenInstance={sender}'),
  fc.stringMatching(/^\?[!-~]{0,40}$/),
);

const dropIn = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('/', '/v3/') },
      fc.constantFrom('//', '///', '/v3//', '/V3/', '/v3/v3/', '/api/v1/'),
    ),
    fc.oneof({ weight: 12, arbitrary: fc.constant('waInstance') }, fc.constantFrom('wainstance', 'waaInstance', 'instance')),
    idInstance,
    method,
    key,
    fc.constantFrom(
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '/',
      '//',
      '/1',
      '/1/',
      '/-1',
      '/1/clearMessagesQueue',
      '/99999999999999999999999',
    ),
    query,
  )
  .map(([root, word, id, name, secret, end, asked]) => `${root}${word}${id}/${name}/${secret}${end}${asked}`);

const chatApi = fc
  .tuple(idInstance, fc.oneof(fc.constantFrom(...CHAT_API_METHODS), method), key, query)
  .map(([id, name, secret, asked]) => `/instance${id}/${name}?token=${secret}${asked.replace('?', '&')}`);

const control = fc
  .tuple(
    fc.constantFrom(...edgeOperations),
    idInstance,
    fc.constantFrom('1', '2', '0', '-1', 'x', 'a.b', '{reader}', '..'),
    query,
  )
  .map(
    ([{ path }, id, other, asked]) =>
      `/api/v1${path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => (name === 'idInstance' ? id : other))}${asked}`,
  );

const fixed = fc.constantFrom(
  '/',
  '*',
  '',
  '/healthz',
  '/readyz',
  '/openapi.json',
  '/api/v1/contract',
  '/api/v1',
  '/favicon.ico',
);

const real = fc.oneof(
  { weight: 8, arbitrary: dropIn },
  { weight: 2, arbitrary: chatApi },
  { weight: 6, arbitrary: control },
  { weight: 1, arbitrary: fixed },
);

/** Each is read as another path by some server or other. */
const PIECES = [
  '%2e', '%2E%2e', '%2f', '%5c', '%00', '%0d%0a', '%0a', '%252e', '%c0%ae', '%ff', '%', '%zz', '%u002e',
  '/', '//', '/./', '/../', '/..;/', '..', '.', ';', ';x=1', '\\', '..\\', '#', '?', '&', '@', ':', '|', '"', '<', '{', '~',
  '\r\n', '\r\nx-injected: 1\r\n', '\n', '\r', '\t', ' ', '\0', '\x7f', '\xe9', '\xff\xfe', '\xe2\x80\xae', '\xc0\xaf',
  '/clearMessagesQueue/', '/../clearMessagesQueue/', '/%2e%2e/clearMessagesQueue/', 'http://127.0.0.1:1/', ' HTTP/1.1\r\n\r\n',
]; // prettier-ignore

const mutation = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('insert' as const), at: fc.nat(99), piece: fc.constantFrom(...PIECES) }),
  },
  fc.record({ kind: fc.constantFrom('drop', 'case', 'encode', 'repeat', 'swap'), at: fc.nat(99), piece: fc.constant('') }),
);

/** @param at the position of the change, in per cent of the length. */
function mutate(
  text: string,
  { kind, at, piece }: { readonly kind: string; readonly at: number; readonly piece: string },
): string {
  const position = Math.floor((text.length * at) / 100);
  const [before, one, after] = [text.slice(0, position), text.charAt(position), text.slice(position + 1)];
  switch (kind) {
    case 'insert':
      return `${before}${piece}${one}${after}`;
    case 'drop':
      return `${before}${after}`;
    case 'case':
      return `${before}${one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase()}${after}`;
    case 'encode':
      return `${before}%${one.charCodeAt(0).toString(16).padStart(2, '0')}${after}`;
    case 'repeat':
      return `${before}${one.repeat(50)}${after}`;
    default:
      return `${after}${one}${before}`;
  }
}

const mutated = fc
  .tuple(real, fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([text, changes]) => changes.reduce(mutate, text));

const otherForms = fc
  .tuple(
    fc.constantFrom(
      'http://{own}',
      'https://{own}',
      'http://u:p@{own}',
      'http://other.example',
      'http:',
      '{own}',
      '//other.example',
    ),
    real,
  )
  .map(([origin, path]) => `${origin}${path}`);

const huge = fc.tuple(real, fc.constantFrom(4_000, 17_000, 70_000)).map(([text, length]) => `${text}${'a'.repeat(length)}`);

/** `{own}` is for the host and port of the edge. */
export const target: fc.Arbitrary<string> = fc.oneof(
  { weight: 16, arbitrary: real },
  { weight: 10, arbitrary: mutated },
  { weight: 2, arbitrary: otherForms },
  {
    weight: 1,
    arbitrary: fc.array(fc.integer({ min: 1, max: 255 }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
  },
  { weight: 1, arbitrary: huge },
);
