import { describe, expect, it } from 'vitest';
import { CHAT_ID, CHAT_TOKEN, edgeBefore, ID, KEY, KEY_NAME, OTHER_TOKEN, TOKEN } from '../edge-under-test.ts';
import type { RequestLine } from './request-log.ts';

const noon = Date.UTC(2026, 0, 1, 12);

async function linesOf(
  call: {
    readonly path: string;
    readonly init?: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };
  },
  gateway: () => Response = () => Response.json({}),
): Promise<readonly RequestLine[]> {
  const lines: RequestLine[] = [];
  let time = noon - 3;
  const edge = edgeBefore(
    () => {
      time = noon;
      return gateway();
    },
    { log: (line) => void lines.push(line), now: () => time },
  );
  const headers = { 'x-request-id': 'seven', ...call.init?.headers };
  await edge.call(call.path, { ...call.init, headers });
  return lines;
}

const refused = (): Response =>
  new Response('{"code":"secret-text"}', { status: 400, headers: { 'content-type': 'application/problem+json' } });
const echo = (): Response => Response.json({ text: `body-of-the-test ${TOKEN} ${CHAT_TOKEN}` }, { status: 400 });

describe('The log', () => {
  it('says of a call who made it, of what, and what came of it', async () => {
    expect(await linesOf({ path: `/waInstance${ID}/SHOWMessagesQueue/${KEY}` })).toEqual([
      {
        time: '2026-01-01T12:00:00.000Z',
        requestId: 'seven',
        operation: 'showMessagesQueue',
        instance: ID,
        principal: KEY_NAME,
        status: 200,
        ms: 3,
      },
    ]);
  });

  it('says why the edge refused one, and nothing that a stranger wrote', async () => {
    expect(await linesOf({ path: `/waInstance${ID}/showMessagesQueue/wrong` })).toMatchObject([
      { requestId: 'seven', status: 401, code: 'unauthorized' },
    ]);
    expect(Object.keys((await linesOf({ path: `/waInstance${ID}/showMessagesQueue/wrong` }))[0] ?? {})).toEqual([
      'time',
      'requestId',
      'status',
      'code',
      'ms',
    ]);
  });

  it('leaves the answer whole', async () => {
    const edge = edgeBefore(() => Response.json({}), { log: () => undefined });
    expect(await (await edge.call('/nothing')).json()).toMatchObject({ code: 'not-found' });
  });

  it('does not take the words of a gateway for its own', async () => {
    expect((await linesOf({ path: `/waInstance${ID}/getSettings/${KEY}` }, refused))[0]).not.toHaveProperty('code');
  });

  it.each([
    { path: `/waInstance${ID}/sendMessage/${KEY}`, init: { method: 'POST', body: '{"message":"body-of-the-test"}' } },
    { path: `/waInstance${ID}/sendMessage/${TOKEN}`, init: { method: 'POST', body: '{"message":"body-of-the-test"}' } },
    { path: `/waInstance${ID}/getContacts/${KEY}?q=body-of-the-test` },
    { path: `/instance${CHAT_ID}/status?token=${KEY}` },
    { path: `/waInstance${ID}/${KEY}/showMessagesQueue` },
    { path: `/${KEY}/${OTHER_TOKEN}/body-of-the-test` },
    { path: '/healthz', init: { headers: { 'x-request-id': KEY } } },
  ])('holds no address, no body and no key: $path', async (call) => {
    const lines = JSON.stringify(await linesOf(call, echo));
    expect(lines).toContain('"status":');
    for (const secret of [KEY, TOKEN, OTHER_TOKEN, CHAT_TOKEN, 'body-of-the-test', '/']) {
      expect(lines.includes(secret)).toBe(false);
    }
  });
});
