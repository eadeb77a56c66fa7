import { describe, expect, it } from 'vitest';
import { edgeBefore, ID, KEY, neverAnswers, TOKEN } from './edge-under-test.ts';
import { sendsByName } from './unknown-method.ts';

const at = (method: string, query: string = ''): string => `/waInstance${ID}/${method}/${KEY}${query}`;

/** Whether the request to the gateway ends when its caller hangs up. */
async function endsWithCaller(method: string): Promise<boolean | undefined> {
  const caller = new AbortController();
  const arrived = Promise.withResolvers<void>();
  const edge = edgeBefore(
    (request) => {
      arrived.resolve();
      return neverAnswers(request);
    },
    { timeoutMs: 20 },
  );
  const answer = edge.call(at(method), { signal: caller.signal });
  await arrived.promise;
  caller.abort();
  await Promise.resolve();
  const isAborted = edge.upstream[0]?.signal.aborted;
  await answer;
  return isAborted;
}

describe('A method that the contract does not know', () => {
  it.each([
    { method: 'GET', path: at('getContacts', '?group=true&count=5'), url: `getContacts/${TOKEN}?group=true&count=5` },
    { method: 'POST', path: at('CreateGroup'), url: `createGroup/${TOKEN}` },
    { method: 'POST', path: at('somethingNew'), url: `somethingNew/${TOKEN}` },
    { method: 'DELETE', path: at('somethingNew'), url: `somethingNew/${TOKEN}` },
  ])('passes once, as it is: $method $path', async ({ method, path, url }) => {
    const edge = edgeBefore(() => Response.json({ done: TOKEN }, { status: 466 }));
    const body = '{"chatId":"79990000001@c.us"}';
    const init =
      method === 'POST'
        ? { method, body, headers: { 'content-type': 'application/json', cookie: 'a=b' } }
        : { method, body: null };
    const answer = await edge.call(path, init);
    expect([answer.status, await answer.text()]).toEqual([466, '{"done":"***"}']);
    expect(edge.upstream.map((request) => [request.method, request.url])).toEqual([
      [method, `https://gateway.example/waInstance${ID}/${url}`],
    ]);
    expect(edge.upstream[0]?.headers.get('cookie')).toBeNull();
    expect(await edge.upstream[0]?.text()).toBe(init.body ?? '');
  });

  it('goes on to its end when its caller hangs up, unless it is known to read only', async () => {
    expect([await endsWithCaller('getContacts'), await endsWithCaller('somethingNew')]).toEqual([true, false]);
  });

  it('is refused like any other change when a browser opens it as a page', async () => {
    const edge = edgeBefore(() => Response.json({}));
    const headers = { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' };
    expect([(await edge.call(at('somethingNew'), { headers })).status, edge.upstream]).toEqual([403, []]);
    expect((await edge.call(at('getContacts'), { headers })).status).toBe(200);
  });

  it.each(['setSystemProxy', 'ScanQrCode', 'getInstances', 'createInstance', 'updateApiToken'])(
    'stays here when a credential goes with it: %s',
    async (method) => {
      const edge = edgeBefore(() => Response.json({}));
      const answer = await edge.call(at(method));
      expect([answer.status, edge.upstream]).toEqual([501, []]);
    },
  );

  it('never takes the key of the edge along', async () => {
    const edge = edgeBefore(() => Response.json({}));
    await edge.call(at('getContacts', `?count=5&token=${KEY}&${KEY}=1`));
    expect(edge.upstream[0]?.url).toMatch(/\?count=5$/);
  });

  it.each([at('getContacts').concat('/1'), at('x'.repeat(65))])('is none at %s', async (path) => {
    const edge = edgeBefore(() => Response.json({}));
    expect([(await edge.call(path)).status, edge.upstream]).toEqual([404, []]);
  });

  it('takes the verbs of the gateway, and no others', async () => {
    const edge = edgeBefore(() => Response.json({}));
    for (const method of ['HEAD', 'PUT', 'PATCH']) {
      const answer = await edge.call(at('getContacts'), { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST, DELETE']);
    }
    expect(edge.upstream).toEqual([]);
  });

  it.each([
    ['sendTemplate', true],
    ['SendAnything', true],
    ['forwardAll', true],
    ['uploadSticker', true],
    ['createGroup', true],
    ['getContacts', false],
    ['resend', false],
  ])('says by its name whether it sends: %s %s', (method, sends) => {
    expect(sendsByName(method)).toBe(sends);
  });
});
