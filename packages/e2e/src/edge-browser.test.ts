// Pages in Chromium that call the edge as they call the gateway.
import { createEmulator, Clock, serveEmulator, type Emulator, type ServedEmulator } from '@sluice/emulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInPage } from './browser-page.ts';
import { makeKey, node, type RunningEdge } from './edge-hosts.ts';
import { bareWorkerd } from './edge-workerd.ts';

const ID = '1101000001';
const TOKEN = 'emulated-token-of-1101000001';

/** What a page does with an edge: what it reads of each answer. */
const script = (url: string, key: string): string => `
  const address = (method, rest = '') => '${url}/waInstance${ID}/' + method + '/${key}' + rest;
  const json = { 'content-type': 'application/json' };
  const call = (url, init) => fetch(url, init).then(
    async (answer) => [answer.status, await answer.text(), answer.headers.get('retry-after')],
    () => 'no answer that the page may read',
  );
  const form = new FormData();
  form.append('chatId', '79990000002@c.us');
  form.append('file', new Blob(['a price list']), 'prices.txt');
  const send = (chatId) => call(address('sendMessage'), {
    method: 'POST', headers: json, body: JSON.stringify({ chatId, message: 'Good morning.' }),
  });
  return {
    get: await call(address('getStateInstance')),
    json: await call(address('getSettings'), { headers: json }),
    post: await send('79990000002@c.us'),
    delete: await call(address('deleteNotification', '/1'), { method: 'DELETE', headers: json }),
    form: await call(address('sendFileByUpload'), { method: 'POST', body: form }),
    bytes: await call(address('uploadFile'), {
      method: 'POST', headers: { 'content-type': 'text/plain', 'GA-Filename': 'prices.txt' }, body: 'a price list',
    }),
    unauthorized: await call(address('getSettings') + 'x'),
    tooMany: await call(address('getMessagesCount')),
    quota: await send('79990000003@c.us'),
    ofTheEdge: await call(address('updateApiToken')),
  };`;

describe.each([node, bareWorkerd])('A page of another origin, and the edge on $name', (host) => {
  let emulator: Emulator;
  let served: ServedEmulator;
  let open: RunningEdge;
  let closed: RunningEdge;
  let key: string;

  beforeAll(async () => {
    emulator = createEmulator({
      clock: Clock.stepped(Date.UTC(2026, 0, 1)),
      scenario: {
        title: 'A page calls',
        description: 'One chat is allowed, and nothing leaves.',
        instances: [
          {
            name: 'shop',
            idInstance: ID,
            apiTokenInstance: TOKEN,
            product: 'whatsapp',
            state: 'blocked',
            behaviours: { quota: { correspondents: 1, checks: 0, sends: 100 } },
          },
        ],
      },
    });
    emulator.faults.plant({
      operation: 'getMessagesCount',
      times: 1,
      fault: { kind: 'too-many-requests', retryAfterSeconds: 7 },
    });
    served = await serveEmulator(emulator, { port: 0, host: '127.0.0.1', control: false });
    const made = await makeKey();
    key = made.key;
    const instances = [{ idInstance: ID, apiUrl: served.url, mediaUrl: served.url, apiTokenInstance: TOKEN }];
    const config = { keys: made.keys, instances };
    open = await host.start(config);
    closed = await host.start({ ...config, allowedOrigins: ['https://app.example'] });
  });

  afterAll(async () => {
    await Promise.all([open?.stop(), closed?.stop(), served?.close()]);
  });

  it('calls, uploads and reads every answer, also one that refuses', async () => {
    expect(await runInPage(script(open.url, key))).toMatchObject({
      get: [200, '{"stateInstance":"blocked"}', null],
      json: [200, expect.stringContaining('wid'), null],
      post: [200, expect.stringContaining('idMessage'), null],
      delete: [200, expect.stringContaining('result'), null],
      form: [200, expect.stringContaining('urlFile'), null],
      bytes: [200, expect.stringContaining('urlFile'), null],
      unauthorized: [401, expect.stringContaining('does not open this edge'), null],
      tooMany: [429, '', '7'],
      quota: [466, expect.stringContaining('CORRESPONDENTS_QUOTE_EXCEEDED'), null],
      ofTheEdge: [501, expect.stringContaining('updateApiToken is not offered by the edge'), null],
    });
  });

  it('reads nothing where the configuration lists other origins only', async () => {
    const read: unknown = await runInPage(script(closed.url, key));
    expect(new Set(Object.values(read ?? {}))).toEqual(new Set(['no answer that the page may read']));
  });

  it('clears nothing where the configuration lists other origins only: a page did, by calls that a browser sends without an Origin', async () => {
    const waiting = (): number => emulator.engine.instance(ID)?.waiting(emulator.clock.now()) ?? 0;
    emulator.engine
      .instance(ID)
      ?.accept({ type: 'sendMessage', body: { chatId: '79990000002@c.us', message: 'Good morning.' } }, emulator.clock.now());
    const before = waiting();
    const address = `${closed.url}/waInstance${ID}/clearMessagesQueue/${key}`;
    const tried: unknown = await runInPage(`
      await fetch('${address}', { mode: 'no-cors' });
      await new Promise((over) => Object.assign(new Image(), { onload: over, onerror: over, src: '${address}?image' }));
      return 'tried';`);
    expect([tried, waiting()]).toEqual(['tried', before]);
    expect(before).toBeGreaterThan(0);
  });
});
