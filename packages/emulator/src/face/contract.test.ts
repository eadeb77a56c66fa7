import { expect, test } from 'vitest';
import { endpoints, findFault, missing, type Endpoint } from '../../test/contract.ts';
import { notYet } from './operations.ts';
import { emulatorWith, type CallOptions, type EmulatorUnderTest } from '../../test/emulator-under-test.ts';

const CHATS = { plain: '79990000002@c.us', v3: '10000000' } as const;

/** A way to call an operation: what is different from a plain call with all that it needs, and what comes first. */
interface Case {
  readonly status: number;
  readonly different?: CallOptions;
  readonly before?: (emulator: EmulatorUnderTest, call: () => Promise<Response>) => unknown;
}

/** What can be called wrong with any operation. */
const mistakes: readonly Case[] = [
  { status: 401, different: { token: 'another' } },
  { status: 403, different: { id: '1101000002' } },
  { status: 404, different: { verb: 'PUT' } },
  { status: 429, before: (_emulator, call) => Promise.all(Array.from({ length: 50 }, call)) },
];

const fill = ({ instance, clock }: EmulatorUnderTest): void => {
  const chatId = CHATS[instance.options.messenger === 'max' ? 'v3' : 'plain'];
  for (let i = 0; i < 501; i += 1) {
    instance.accept('sendMessage', { chatId, message: 'Your order is on its way.', typingTime: null }, clock.now());
  }
  clock.advance(10_000);
};

const cases: ReadonlyMap<string, readonly Case[]> = new Map<string, readonly Case[]>([
  ['showMessagesQueue', [{ status: 200 }, { status: 200, before: fill }]],
  ['clearMessagesQueue', [{ status: 200 }, { status: 200, before: fill }]],
  ['getMessagesCount', [{ status: 200 }, { status: 200, before: fill }]],
  ['getWebhooksCount', [{ status: 200 }, { status: 200, before: fill }]],
  [
    'clearWebhooksQueue',
    [
      { status: 200 },
      {
        status: 200,
        before: async ({ nextWindow }, call) => {
          await call();
          nextWindow();
        },
      },
    ],
  ],
  [
    'getStateInstance',
    [{ status: 200 }, { status: 200, before: ({ instance, clock }) => instance.setState('blocked', clock.now()) }],
  ],
  ['getSettings', [{ status: 200 }]],
  [
    'sendMessage',
    [
      { status: 200 },
      { status: 400, different: { body: {} } },
      { status: 400, different: { body: 'no JSON' } },
      { status: 500, different: { body: ' '.repeat(200_000) } },
    ],
  ],
]);

async function answerTo({ name, verb, family }: Endpoint, { before, different }: Case): Promise<Response> {
  const emulator = emulatorWith({ messenger: family === 'v3' ? 'max' : 'whatsapp', state: 'blocked' });
  const body = verb === 'POST' ? { body: { chatId: CHATS[family], message: 'Your order is on its way.' } } : {};
  const prefix = family === 'v3' ? '/v3' : '';
  const call = (): Promise<Response> => emulator.call(name, { verb, prefix, ...body });
  await before?.(emulator, call);
  return emulator.call(name, { verb, prefix, ...body, ...different });
}

test('every answer of every operation in both families is what the contract describes', async () => {
  const faults: string[] = [];
  for (const endpoint of endpoints) {
    const own = cases.get(endpoint.name) ?? [];
    if (own.length === 0) faults.push(`${endpoint.name} (${endpoint.family}): there is no case for it`);
    for (const one of [...own, ...mistakes]) {
      const answer = await answerTo(endpoint, one);
      const fault = answer.status === one.status ? await findFault(endpoint, answer) : `${answer.status} came`;
      if (fault !== undefined) faults.push(`${endpoint.name} (${endpoint.family}), case ${one.status}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
  // No case is left over, and no family was forgotten.
  expect(new Set(endpoints.map(({ name }) => name))).toEqual(new Set(cases.keys()));
  expect(endpoints).toHaveLength(2 * cases.size);
});

test('what the emulator does not play yet is in the contract, and is answered as a method that does not exist', async () => {
  expect(new Set(missing.map(({ name }) => name))).toEqual(notYet);
  for (const endpoint of missing) expect((await answerTo(endpoint, { status: 404 })).status).toBe(404);
});
