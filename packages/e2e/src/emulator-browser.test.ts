import { existsSync } from 'node:fs';
import { createEmulator, Clock, serveEmulator, type Emulator, type ServedEmulator } from '@sluice/emulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInPage } from './browser-page.ts';

const TOKEN = 'emulated-token-of-1101000001';

let emulator: Emulator;
let served: ServedEmulator;

beforeAll(async () => {
  emulator = createEmulator({
    clock: Clock.stepped(Date.UTC(2026, 0, 1)),
    scenario: {
      title: 'A page calls',
      description: 'Two chats are allowed, and nothing leaves.',
      instances: [
        {
          name: 'shop',
          idInstance: '1101000001',
          product: 'whatsapp',
          state: 'blocked',
          behaviours: { quota: { correspondents: 1, checks: 0, sends: 100 } },
        },
      ],
    },
  });
  served = await serveEmulator(emulator, { port: 0, host: '127.0.0.1', control: false });
});

afterAll(() => served.close());

/** What a page does with a gateway: what it reads of each answer. */
const script = (url: string): string => `
  const address = (method, rest = '') => '${url}/waInstance1101000001/' + method + '/${TOKEN}' + rest;
  const json = { 'content-type': 'application/json' };
  const call = async (url, init) => {
    const answer = await fetch(url, init);
    return [answer.status, await answer.text()];
  };
  const form = new FormData();
  form.append('chatId', '79990000002@c.us');
  form.append('file', new Blob(['a price list']), 'prices.txt');
  const send = (chatId) => call(address('sendMessage'), {
    method: 'POST', headers: json, body: JSON.stringify({ chatId, message: 'Good morning.' }),
  });
  return {
    get: await call(address('getStateInstance'), { headers: json }),
    post: await send('79990000002@c.us'),
    delete: await call(address('deleteNotification', '/1'), { method: 'DELETE', headers: json }),
    form: await call(address('sendFileByUpload'), { method: 'POST', body: form }),
    bytes: await call(address('uploadFile'), {
      method: 'POST', headers: { 'content-type': 'text/plain', 'GA-Filename': 'prices.txt' }, body: 'a price list',
    }),
    unauthorized: await call(address('getSettings') + 'x'),
    hint: (await fetch(address('getSettings').replace('waInstance', 'waaInstance'))).headers.get('x-emulator-hint'),
    tooMany: await call(address('getStateInstance')),
    quota: await send('79990000003@c.us'),
  };`;

// Where there is no browser the test fails, and is not passed over.
test('a page of another origin calls the gateway and reads every answer, also one that refuses', async () => {
  expect(existsSync('/usr/bin/chromium')).toBe(true);
  const read = await runInPage(script(served.url));
  expect(read).toMatchObject({
    get: [200, '{"stateInstance":"blocked"}'],
    post: [200, expect.stringContaining('idMessage')],
    delete: [200, expect.stringContaining('result')],
    form: [200, expect.stringContaining('urlFile')],
    unauthorized: [401, ''],
    tooMany: [429, ''],
    hint: expect.stringContaining('Write waInstance.') as string,
    quota: [466, expect.stringContaining('CORRESPONDENTS_QUOTE_EXCEEDED')],
  });
  expect(read).toMatchObject({ bytes: [200, expect.stringContaining('urlFile')] });
});
