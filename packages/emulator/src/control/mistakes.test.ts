import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patterns } from './expected-by.ts';
import { findMistakes, isValid } from './mistakes.ts';

type SchemaName = Parameters<typeof findMistakes>[0];

const behaviours = Object.keys(contract.components.schemas.Behaviours.properties).join(', ');
const kinds = Object.keys(contract.components.schemas.Fault.discriminator.mapping).join(', ');

const mistaken: readonly [SchemaName, unknown, Readonly<Record<string, string>>][] = [
  ['Behaviours', { clearingMs: 300_001 }, { '/clearingMs': 'must be a whole number from 0 to 300000' }],
  ['Behaviours', { clearingMs: 0.5 }, { '/clearingMs': 'must be a whole number from 0 to 300000' }],
  ['Behaviours', { clearingMS: 0 }, { '/clearingMS': `there is no behaviour of this name; there are: ${behaviours}` }],
  ['Behaviours', { refusesClear: 'no' }, { '/refusesClear': 'must be one of: never, unless-authorized, always' }],
  ['Behaviours', { retentionMs: 0 }, { '/retentionMs': 'must be a whole number of at least 1, or null' }],
  ['Behaviours', { stuck: 'yes' }, { '/stuck': 'must be true or false' }],
  ['Behaviours', { noAccountShare: 2 }, { '/noAccountShare': 'must be a number from 0 to 1' }],
  ['Behaviours', { slowStart: 5 }, { '/slowStart': 'must be an object, or null' }],
  ['Behaviours', { slowStart: { messages: 5 } }, { '/slowStart': 'must have `perMs`' }],
  ['Behaviours', { slowStart: { messages: 0, perMs: 1 } }, { '/slowStart/messages': 'must be a whole number of at least 1' }],
  ['Behaviours', [], { '': 'must be an object' }],
  ['ClockMove', { advanceMs: -1 }, { '/advanceMs': 'must be a whole number of at least 0' }],
  ['ClockMove', { advanceMs: 1, until: 2 }, { '/until': 'there is no field of this name; there are: advanceMs' }],
  ['ClockMove', {}, { '': 'must have exactly one of: advanceMs, to' }],
  ['ClockMove', { advanceMs: 1, to: 1 }, { '': 'must have exactly one of: advanceMs, to' }],
  ['ClockMove', 60, { '': 'must be an object' }],
  ['FaultRule', { times: 1 }, { '': 'must have `fault`' }],
  ['FaultRule', { fault: { kind: 'hang' } }, { '': 'must have exactly one of: times, rate' }],
  ['FaultRule', { times: 1, rate: 1, fault: { kind: 'hang' } }, { '': 'must have exactly one of: times, rate' }],
  ['FaultRule', { rate: 0, fault: { kind: 'hang' } }, { '/rate': 'must be a number above 0 and at most 1' }],
  ['FaultRule', null, { '': 'must be an object' }],
  ['FaultRule', { times: 1, fault: {} }, { '/fault': `must have \`kind\`, one of: ${kinds}` }],
  ['FaultRule', { times: 1, fault: { kind: 'fire' } }, { '/fault/kind': `must be one of: ${kinds}` }],
  ['FaultRule', { times: 1, fault: { kind: 'latency' } }, { '/fault': 'must have `ms`' }],
  ['FaultRule', { times: 1, fault: { kind: 'lost', how: 'x' } }, { '/fault/how': 'must be one of: reset, hang, bad-gateway' }],
  [
    'FaultRule',
    { times: 1, fault: { kind: 'redirect', location: 'a b' } },
    { '/fault/location': 'must be an address of up to 2000 characters, without spaces and in ASCII only' },
  ],
  ['StateChange', {}, { '': 'must have at least one of: state, wid, substatus' }],
  [
    'StateChange',
    { state: 'a.b', wid: '', substatus: 'Phone' },
    {
      '/state': 'must be the name of a state: up to 40 letters, spaces and underscores, a letter first, or null',
      '/wid': 'must be a text of 1 to 100 characters',
      '/substatus': 'must be a word of up to 40 small letters, digits and underscores, a letter first',
    },
  ],
  [
    'NewInstance',
    { idInstance: 1_101_000_001, product: 'signal', settings: { webhookUrl: [] }, apiTokenInstance: 'a b' },
    {
      '/idInstance': 'must be a text of 4 to 20 digits',
      '/product': 'must be one of: whatsapp, telegram, max, chat-api',
      '/settings/webhookUrl': 'must be a text of at most 2000 characters, a whole number, or true or false',
      '/apiTokenInstance': 'must be a text of 1 to 100 letters, digits, hyphens and underscores',
    },
  ],
  ['ScenarioChoice', {}, { '': 'must have exactly one of: name, scenario' }],
  ['ScenarioChoice', { name: '' }, { '/name': 'must be a text of 1 to 100 characters' }],
  [
    'ScenarioChoice',
    { scenario: { title: 'One', description: 'Two', instances: [], 'a/b~': 1 } },
    {
      '/scenario/instances': 'must be a list of 1 to 1000 items',
      '/scenario/a~1b~0': 'there is no field of this name; there are: $schema, title, description, instances, events, faults',
    },
  ],
  [
    'ScenarioEvent',
    { do: 'enqueue', atSeconds: 'now', instance: 'shop', messages: { text: 'spam' } },
    {
      '/atSeconds': 'must be a number from -2592000 to 2592000',
      '/messages/text': 'must be one of: offer, order, reminder, reply, code, hostile, long',
    },
  ],
];

test.each(mistaken)(
  '%s %j: says where each mistake is and which value is expected there, and nothing else',
  (name, value, expected) => {
    const mistakes = findMistakes(name, value);
    expect(Object.fromEntries(mistakes.map(({ path, expected: sentence }) => [path, sentence]))).toEqual(expected);
    expect(mistakes).toHaveLength(Object.keys(expected).length);
  },
);

test('two missing members in one place are reported twice', () => {
  expect(findMistakes('NewInstance', {})).toEqual([
    { path: '', expected: 'must have `idInstance`' },
    { path: '', expected: 'must have `product`' },
  ]);
});

test('every pattern of the contract is said in words, and no other', () => {
  const used = JSON.stringify(contract).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g);
  expect(new Set(Array.from(used, ([, text = '']): unknown => JSON.parse(text)))).toEqual(new Set(patterns.keys()));
});

const plain = new Ajv2020({ strict: false });
plain.addSchema(contract, 'contract');

/** A body that a client can send, as the contract shows it. */
const shown: readonly [SchemaName, unknown][] = [
  ['Behaviours', { quota: { correspondents: 3, checks: 100, sends: 1000 }, slowStart: null, queueCap: 400, pace: false }],
  ['ClockMove', { advanceMs: 3_600_000 }],
  ['ClockMove', { to: 4_102_444_800_000 }],
  ['Enqueue', { type: 'sendFileByUrl', count: 5, recipients: { form: 'lid', distinct: 2 }, linkAgeDays: 16 }],
  ['FaultRule', { operation: 'clearMessagesQueue', times: 1, fault: { kind: 'lost', how: 'reset' } }],
  ['FaultRule', { idInstance: '1101000001', rate: 0.1, fault: { kind: 'too-many-requests', retryAfterSeconds: 1 } }],
  ['NewInstance', { idInstance: '1101000001', product: 'max', state: null, settings: { webhookUrl: '', a: true, b: 1 } }],
  ['StateChange', { state: 'got qr code', substatus: 'offline', wid: '79990000009@c.us' }],
  [
    'ScenarioChoice',
    {
      scenario: {
        title: 'One',
        description: 'Two',
        instances: [{ name: 'shop', idInstance: '1101000001', product: 'whatsapp' }],
        events: [
          { do: 'enqueue', atSeconds: -60, instance: 'shop', messages: { text: 'offer' } },
          { do: 'change-state', atSeconds: 0, instance: 'shop', change: { state: 'blocked' } },
        ],
        faults: [{ times: 1, fault: { kind: 'latency', ms: 1 } }],
      },
    },
  ],
];

/** The value with one thing in it changed, taken away or added. */
function spoiled(value: unknown): fc.Arbitrary<unknown> {
  const anything = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(0, 1, -1, 0.5, '', 'authorized', 1e15, {}, []));
  if (typeof value !== 'object' || value === null) return anything;
  const entries = Object.entries(value);
  const rebuilt = (changed: readonly (readonly [string, unknown])[]): unknown =>
    Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed);
  const within = entries.map(([name, item], at) => spoiled(item).map((other) => rebuilt(entries.with(at, [name, other]))));
  const without = entries.map((_, at) => fc.constant(rebuilt(entries.toSpliced(at, 1))));
  const names = fc.constantFrom(
    'to',
    'advanceMs',
    'rate',
    'times',
    'ms',
    'name',
    'scenario',
    'state',
    '__proto__',
    'constructor',
    'a/b',
  );
  const others = fc.tuple(names, anything).map(([name, item]) => rebuilt([...entries, [name, item] as const]));
  return fc.oneof(anything, others, ...within, ...without);
}

test.each(shown)('%s %j: there are mistakes exactly where the contract refuses, and each is said in words', (name, value) => {
  expect(findMistakes(name, value)).toEqual([]);
  const validate = plain.compile({ $ref: `contract#/components/schemas/${name}` });
  fc.assert(
    fc.property(spoiled(value), (other) => {
      const mistakes = findMistakes(name, other);
      expect([mistakes.length === 0, isValid(name, other)]).toEqual([validate(other), validate(other)]);
      for (const { path, expected } of mistakes) {
        expect(path).toMatch(/^(\/|$)/);
        expect(expected).toMatch(/^(must (be|have) \S|there is no (behaviour|field) of this name; there are: \S)/);
        expect(expected).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: Number(process.env['SLUICE_RUNS'] ?? 500) },
  );
});
