import { describe, expect, it } from 'vitest';
import { edgeBefore, ID, KEY } from './edge-under-test.ts';
import { createKey } from './key.ts';
import { maskCode } from './mask-settings.ts';

const { key, sha256 } = createKey();
const moreKeys = [{ name: 'reader', sha256, scopes: ['queue:read'] }] as const;
const SETTINGS = {
  delaySendMessagesMilliseconds: 500,
  webhookUrl: 'https://crm.example/hook?secret=1',
  webhookUrlToken: 'Bearer of-the-webhook',
  proxyInstance: '',
  incomingWebhook: 'yes',
};

async function answerTo(secret: string, answer: () => Response): Promise<Response> {
  return edgeBefore(answer, { moreKeys }).call(`/waInstance${ID}/getSettings/${secret}`);
}

describe('getSettings', () => {
  it('shows a key that may only read what it needs, and which credentials are set, but none of them', async () => {
    const answer = await answerTo(key, () => Response.json(SETTINGS));
    expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toEqual([
      200,
      'application/json',
      { ...SETTINGS, webhookUrl: '***', webhookUrlToken: '***' },
    ]);
  });

  it('passes as it is to a key that may call everything', async () => {
    const text = `{ "webhookUrlToken" : "of-the-webhook" }`;
    expect(await (await answerTo(KEY, () => new Response(text))).text()).toBe(text);
  });

  it.each(['["of-the-webhook"]', 'of-the-webhook', ''])('of which nothing is understood shows nothing: %s', async (text) => {
    const answer = await answerTo(key, () => new Response(text));
    expect([answer.status, (await answer.text()).includes('of-the-webhook')]).toEqual([502, false]);
  });

  it('that is refused by the gateway passes as it is', async () => {
    const answer = await answerTo(key, () => new Response('no', { status: 466 }));
    expect([answer.status, await answer.text()]).toEqual([466, 'no']);
  });
});

async function masked(text: string, isHidden: boolean): Promise<string> {
  return (await maskCode(new Response(text), async () => isHidden)).text();
}

describe('the code in the status of Chat-API', () => {
  const status = '{"accountStatus":"got qr code","qrCode":"data:image/png;base64,AAAA"}';

  it('is hidden from who may not ask for one, and over leftovers, and the rest stays', async () => {
    expect(JSON.parse(await masked(status, true))).toEqual({ accountStatus: 'got qr code', qrCode: '***' });
    expect(await masked(status, false)).toBe(status);
  });

  it('is not looked for where there is none', async () => {
    for (const text of ['{"accountStatus":"authenticated"}', '{"qrCode":null}', 'no JSON', '[]'])
      expect(await masked(text, true)).toBe(text);
  });
});
