import { operations } from '@sluice/openapi/operations';
import { describe, expect, it } from 'vitest';
import { CHAT_ID, CHAT_TOKEN, edgeBefore, KEY } from './edge-under-test.ts';

const chatApi = operations.filter(({ family }) => family === 'chat-api');
const at = (method: string, query: string = ''): string => `/instance${CHAT_ID}/${method}?token=${KEY}${query}`;

describe('The routes of Chat-API', () => {
  it('are all of its contract', () => {
    expect(chatApi).toHaveLength(11);
  });

  it.each(chatApi)('forward $verb $method with the token in the place of the key', async ({ verb, method, name }) => {
    const edge = edgeBefore(() => Response.json({ done: true }));
    const answer = await edge.call(at(method), { method: verb });
    expect([answer.status, await answer.json()]).toEqual([200, { done: true }]);
    const known = name === 'status' ? 'no_wakeup=true&' : '';
    expect(edge.upstream.map((request) => `${request.method} ${request.url}`)).toEqual([
      `${verb} https://chat-api.example/instance${CHAT_ID}/${method}?${known}token=${CHAT_TOKEN}`,
    ]);
    expect(edge.upstream[0]?.url).not.toContain(KEY);
  });

  it('pass the parameters of an operation, and no others', async () => {
    const edge = edgeBefore(() => Response.json({}));
    await edge.call(at('instanceStatuses', '&min_time=1767225600&max_time=1767312000&token2=x'));
    await edge.call(at('checkPhone', '&phone=%2B79990000001'));
    await edge.call(at('status', '&full=1&no_wakeup=false'));
    expect(edge.upstream.map(({ url }) => new URL(url).search)).toEqual([
      `?min_time=1767225600&max_time=1767312000&token=${CHAT_TOKEN}`,
      `?phone=%2B79990000001&token=${CHAT_TOKEN}`,
      `?no_wakeup=true&full=1&token=${CHAT_TOKEN}`,
    ]);
  });

  it.each(['&phone=1&phone=2', '&phone=a%26token%3Db', `&phone=${'1'.repeat(65)}`])(
    'refuse a parameter that is malformed: %s',
    async (query) => {
      const edge = edgeBefore(() => Response.json({}));
      expect([(await edge.call(at('checkPhone', query))).status, edge.upstream]).toEqual([400, []]);
    },
  );

  it('pass a body as it is', async () => {
    const edge = edgeBefore(() => Response.json({ sent: true }));
    const body = '{"phone":"79990000001","body":"добрый день"}';
    await edge.call(at('sendMessage'), { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect([await edge.upstream[0]?.text(), edge.upstream[0]?.headers.get('content-type')]).toEqual([body, 'application/json']);
  });

  it('take the token out of an answer', async () => {
    const edge = edgeBefore(() => Response.json({ webhook: `https://a.example/?token=${CHAT_TOKEN}`, also: CHAT_TOKEN }));
    expect(await (await edge.call(at('showMessagesQueue'))).text()).not.toContain(CHAT_TOKEN);
  });

  it.each([
    { name: 'no key', path: `/instance${CHAT_ID}/status`, status: 401 },
    { name: 'a wrong key', path: `/instance${CHAT_ID}/status?token=wrong`, status: 401 },
    { name: 'two keys', path: `${at('status')}&token=${KEY}`, status: 401 },
    { name: 'the token of the instance', path: `/instance${CHAT_ID}/status?token=${CHAT_TOKEN}`, status: 401 },
    { name: 'an instance that is not there', path: at('status').replace(CHAT_ID, 'chat-9'), status: 403 },
    { name: 'a method that the contract does not have', path: at('dialogs'), status: 404 },
  ])('refuse $name', async ({ path, status }) => {
    const edge = edgeBefore(() => Response.json({}));
    expect([(await edge.call(path)).status, edge.upstream]).toEqual([status, []]);
  });

  it('take one verb, or two where the contract has two', async () => {
    const edge = edgeBefore(() => Response.json({}));
    const clear = await edge.call(at('clearMessagesQueue'));
    const settings = await edge.call(at('settings'), { method: 'DELETE' });
    expect([clear, settings].map(({ status, headers }) => [status, headers.get('allow')])).toEqual([
      [405, 'POST'],
      [405, 'GET, POST'],
    ]);
    expect(edge.upstream).toEqual([]);
  });
});
