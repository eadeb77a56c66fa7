import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpoints, findFault } from '../../test/contract.ts';
import { START } from '../../test/instance-options.ts';
import { createEmulator } from '../emulator.ts';
import { demo } from '../scenario/demo.ts';
import { operations } from './operations.ts';

const methods = Array.from(operations.values());
const ids = ['1101000001', '3100000001', '4100000001'];

/** Anything that can stand between two slashes. */
const segment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom('..', '%', '%00', '%E0%A4%A', '', 'constructor', '__proto__', 'clock', 'record'),
);

/** Mostly what is right: what is wrong is refused, and then never comes to be listed. */
function mostly<T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: fc.anything() });
}

const text = fc.record(
  {
    chatId: mostly(fc.constant('79990000002@c.us')),
    message: mostly(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 })),
    typingTime: mostly(fc.integer({ min: 1000, max: 20_000 })),
    linkPreview: mostly(fc.boolean()),
    customPreview: mostly(fc.dictionary(fc.string(), fc.string())),
  },
  { requiredKeys: ['chatId', 'message'] },
);
const control = fc.record({ advanceMs: fc.anything(), state: fc.anything() }, { requiredKeys: [] });
const body = fc.oneof(
  fc.oneof(text, control).map((value) => JSON.stringify(value)),
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.uint8Array().map((bytes) => Uint8Array.from(bytes)),
  fc.nat(150_000).map((length) => '['.repeat(length)),
);

interface Call {
  readonly verb: string;
  readonly path: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

function callOf(verb: fc.Arbitrary<string>, path: fc.Arbitrary<string>): fc.Arbitrary<Call> {
  return fc.record({ verb, path, body });
}

const verb = fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS', 'QUERY', 'get');
const opened = fc
  .tuple(fc.constantFrom('', '/v3'), fc.constantFrom(...ids))
  .map(([prefix, id]) => ({ before: `${prefix}/waInstance${id}/`, after: `/emulated-token-of-${id}` }));
const known = fc
  .tuple(opened, fc.constantFrom(...methods))
  .chain(([{ before, after }, method]) => callOf(fc.constant(method.verb), fc.constant(`${before}${method.name}${after}`)));
const send = callOf(
  fc.constant('POST'),
  opened.map(({ before, after }) => `${before}sendMessage${after}`),
);
const nearly = callOf(
  verb,
  fc.oneof(
    opened.chain(({ before, after }) => segment.map((method) => `${before}${method}${after}`)),
    opened.chain(({ before }) =>
      fc.tuple(fc.constantFrom(...methods), segment).map(([{ name }, last]) => `${before}${name}/${last}`),
    ),
    fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`),
  ),
);
const steering = callOf(
  fc.constantFrom('GET', 'POST', 'PUT'),
  fc
    .constantFrom('instances', 'clock', 'record', 'requests', ...ids.map((id) => `instances/${id}/state`))
    .map((path) => `/__emulator/${path}`),
);

test('it dies of no request, and fails for none but a body that is too large', async () => {
  const emulator = createEmulator({ scenario: demo, now: () => START, control: true });
  await fc.assert(
    fc.asyncProperty(fc.oneof(known, send, send, nearly, steering), async ({ verb: method, path, body: sent }) => {
      // Every call in a second of its own: the limits would keep most of them from what they are to try.
      emulator.clock.advance(1000);
      const hasBody = method !== 'GET' && method !== 'get' && method !== 'HEAD';
      const answer = await emulator.fetch(
        new Request(`http://gateway.example${path}`, { method, ...(hasBody && { body: sent }) }),
      );
      const said = await answer.text();
      expect(answer.status < 500 || said === 'request entity too large').toBe(true);
    }),
    { numRuns: 500 },
  );
  // It is as alive as before, and what it has accepted can be listed as the contract describes it.
  emulator.clock.advance(1000);
  const endpoint = endpoints.find(({ name }) => name === 'showMessagesQueue');
  if (endpoint === undefined) throw new Error('The contract has no list.');
  for (const { idInstance, apiTokenInstance } of emulator.instances()) {
    const address = `http://gateway.example/waInstance${idInstance}/showMessagesQueue/${apiTokenInstance}`;
    const list = await emulator.fetch(new Request(address));
    expect(list.status).toBe(200);
    expect(await findFault(endpoint, list)).toBeUndefined();
  }
});
