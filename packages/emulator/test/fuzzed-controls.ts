import controlDocument from '@sluice/openapi/emulator.json' with { type: 'json' };
import fc from 'fast-check';

// A fault that makes the gateway break its contract is not a mistake of the emulator.
const OUT_OF_CONTRACT: ReadonlySet<string> = new Set(['cyrillicCount', 'emptyUnauthorized', 'htmlNotFound', 'errorsWith200']);
const behaviours = Object.keys(controlDocument.components.schemas.Behaviours.properties).filter(
  (name) => !OUT_OF_CONTRACT.has(name),
);

const products = fc.constantFrom('whatsapp', 'telegram', 'max', 'chat-api', 'sms');
const state = fc.constantFrom(
  'authorized',
  'notAuthorized',
  'blocked',
  'yellowCard',
  'starting',
  'authenticated',
  'init',
  null,
  7,
);
const operation = fc.constantFrom('sendMessage', 'showMessagesQueue', 'receiveNotification', 'clearMessagesQueue', 'status');
const fault = fc.constantFrom(
  { kind: 'latency', ms: 5000 },
  { kind: 'late', ms: 5000 },
  { kind: 'late', ms: -1 },
  { kind: 'hang' },
  { kind: 'reset' },
  { kind: 'truncated' },
  { kind: 'wrong-type' },
  { kind: 'wrong-shape' },
  { kind: 'bad-gateway' },
  { kind: 'internal-error' },
  { kind: 'too-many-requests', retryAfterSeconds: 3 },
  { kind: 'status', status: 421 },
  { kind: 'status', status: 503, isCarriedOut: true },
  { kind: 'status', status: 399 },
  { kind: 'redirect', location: 'http://gateway.example/elsewhere' },
  { kind: 'drip', everyMs: 10 },
  { kind: 'lost', how: 'hang' },
  { kind: 'lost' },
  { kind: 'repeat-answer' },
);

/** What the controls ask for, and something near it, by the id of the operation. */
export const controlBodies: ReadonlyMap<string, fc.Arbitrary<unknown>> = new Map<string, fc.Arbitrary<unknown>>([
  [
    'createInstance',
    fc.record({ idInstance: fc.constantFrom('9000000001', '9000000002', 'x'), product: products, state }, { requiredKeys: [] }),
  ],
  [
    'changeState',
    fc.record({ state, substatus: fc.constantFrom('normal', 'offline', ''), wid: fc.string() }, { requiredKeys: [] }),
  ],
  [
    'scanQr',
    fc.record({ wid: fc.constantFrom('79990000009@c.us', '', 7), text: fc.constantFrom('another', '') }, { requiredKeys: [] }),
  ],
  ['enterPairingCode', fc.record({ wid: fc.string(), code: fc.constantFrom('ABCD1234', '') }, { requiredKeys: [] })],
  [
    'changeBehaviours',
    fc.dictionary(
      fc.constantFrom(...behaviours),
      fc.constantFrom<unknown>(
        true,
        false,
        null,
        0,
        1,
        5,
        1000,
        'always',
        'drop-oldest',
        { messages: 2, perMs: 1000 },
        {
          correspondents: 2,
          checks: 2,
          sends: 5,
        },
      ),
      { maxKeys: 3 },
    ),
  ],
  [
    'enqueueMessages',
    fc.record(
      {
        type: fc.constantFrom(
          'sendMessage',
          'sendFileByUrl',
          'sendLocation',
          'sendContact',
          'sendPoll',
          'ForwardMessages',
          'sendLink',
        ),
        count: fc.integer({ min: 0, max: 40 }),
        everySeconds: fc.integer({ min: -1, max: 600 }),
        text: fc.constantFrom('offer', 'hostile', 'long', 'code', 'rude'),
        recipients: fc.record(
          { form: fc.constantFrom('usual', 'national', 'lid', 'group'), distinct: fc.nat(5) },
          { requiredKeys: [] },
        ),
        copies: fc.nat(3),
      },
      { requiredKeys: [] },
    ),
  ],
  ['moveClock', fc.oneof(fc.record({ advanceMs: fc.integer({ min: -1, max: 100_000_000 }) }), fc.record({ to: fc.anything() }))],
  [
    'plantFault',
    fc.oneof(
      fc.record({ fault, times: fc.integer({ min: 0, max: 2 }), operation }),
      fc.record({ fault, rate: fc.double({ min: 0, max: 0.1 }) }),
    ),
  ],
  [
    'loadScenario',
    fc.oneof(
      fc.record({ name: fc.constantFrom('demo', 'quiet', 'offline-phone', 'no-such') }),
      fc.record({ scenario: fc.object() }),
    ),
  ],
]);
