import { expect, test } from 'vitest';
import { emulatorWith } from '../../test/emulator-under-test.ts';
import { instanceOptions, START, TOKEN } from '../../test/instance-options.ts';
import type { LoggedRequest } from './exchange.ts';

const SHOP = '1101000001';
const NEITHER = { idInstance: null, operation: null };

const refused: readonly [verb: string, path: string, status: number, logged: Partial<LoggedRequest>][] = [
  [
    'GET',
    `/waInstance${SHOP}/getSettings/${TOKEN}1`,
    401,
    { idInstance: SHOP, operation: 'getSettings', refusal: 'wrong-token' },
  ],
  ['GET', `/instance2101/status?token=${TOKEN}1`, 401, { idInstance: '2101', operation: 'status', refusal: 'wrong-token' }],
  ['GET', '/instance2101/nothing?token=other', 401, { idInstance: '2101', operation: null, refusal: 'wrong-token' }],
  [
    'GET',
    `/waInstance1101000009/getSettings/${TOKEN}`,
    403,
    { idInstance: null, operation: 'getSettings', refusal: 'unknown-instance' },
  ],
  ['POST', `/waInstance${SHOP}/getSettings/${TOKEN}`, 404, { idInstance: SHOP, operation: 'getSettings', refusal: 'wrong-verb' }],
  ['HEAD', `/waInstance${SHOP}/getSettings/${TOKEN}`, 404, { idInstance: SHOP, operation: 'getSettings', refusal: 'wrong-verb' }],
  ['GET', `/waInstance${SHOP}/getNothing/${TOKEN}`, 404, { idInstance: SHOP, operation: null, refusal: 'unknown-method' }],
  ['GET', `/waInstance${SHOP}/getContacts/${TOKEN}`, 404, { idInstance: SHOP, operation: 'getContacts', refusal: 'not-played' }],
  ['POST', `/waInstance3101/checkWhatsapp/${TOKEN}`, 404, { idInstance: '3101', refusal: 'not-offered' }],
  // A token in the place of the number, of the method, and as the whole path.
  [
    'GET',
    `/waInstance${TOKEN}/getSettings/${SHOP}`,
    404,
    { idInstance: null, operation: 'getSettings', refusal: 'unknown-address' },
  ],
  ['GET', '/waInstance4815162342/getSettings/1101000001', 403, { idInstance: null, refusal: 'unknown-instance' }],
  ['GET', `/waInstance${SHOP}/${TOKEN}/getSettings`, 404, { idInstance: SHOP, operation: 'getSettings' }],
  ['GET', `/${TOKEN}`, 404, { ...NEITHER, refusal: 'unknown-address' }],
  ['GET', `/partner/getInstances/${TOKEN}`, 404, { idInstance: null, operation: 'getInstances', refusal: 'not-played' }],
];

test.each(refused)('%s %s is in the log of requests, and no secret with it', async (verb, path, status, logged) => {
  const { engine, fetch, requests } = emulatorWith();
  engine.addInstance(instanceOptions({ idInstance: '2101', product: 'chat-api', state: 'authenticated' }), START);
  engine.addInstance(instanceOptions({ idInstance: '3101', product: 'max' }), START);
  const answer = await fetch(new Request(`http://gateway.example${path}`, { method: verb }));
  expect(answer.status).toBe(status);
  expect(requests.all()).toEqual([expect.objectContaining({ n: 1, at: START, status, ...logged })]);
  expect(JSON.stringify(requests.all())).not.toMatch(/token-of-the-tests|other|4815162342/);
});

test('a call beyond the limit is in the log as one of its operation', async () => {
  const { call, requests } = emulatorWith();
  await call('getSettings');
  await call('getSettings');
  expect(requests.all()[1]).toEqual({ n: 2, at: START, idInstance: SHOP, operation: 'getSettings', status: 429 });
});
