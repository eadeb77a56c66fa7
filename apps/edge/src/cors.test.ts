import { describe, expect, it } from 'vitest';
import { edgeBefore, ID, KEY, type EdgeUnderTest } from './edge-under-test.ts';

const ORIGIN = 'https://app.example';
const path = (method: string, key: string = KEY): string => `/waInstance${ID}/${method}/${key}`;
const corsOf = ({ headers }: Response): object =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control') || name === 'vary'));

/** Asks as a browser does before a call. */
const preflight = (edge: EdgeUnderTest, origin: string = ORIGIN, target: string = path('sendMessage')): Promise<Response> =>
  edge.call(target, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,x-client' },
  });

/** Calls that end in different coordination, each with the status of its answer. */
const CALLS: readonly { readonly status: number; readonly target: string; readonly init?: RequestInit }[] = [
  { status: 200, target: path('getSettings') },
  { status: 401, target: path('getSettings', 'wrong') },
  { status: 403, target: path('getSettings').replace(ID, '1101000009') },
  { status: 404, target: `${path('getSettings')}/1` },
  { status: 404, target: '/nothing' },
  { status: 400, target: `${path('getSettings')}%2fa` },
  { status: 405, target: path('getSettings'), init: { method: 'POST' } },
  { status: 413, target: path('sendMessage'), init: { method: 'POST', body: new Uint8Array(2 ** 21) } },
  { status: 501, target: path('updateApiToken') },
  { status: 466, target: path('sendMessage'), init: { method: 'POST', body: '{}' } },
];

const gateway = ({ method }: Request): Response =>
  method === 'POST' ? Response.json({}, { status: 466, headers: { 'retry-after': '7' } }) : Response.json({});

const listed = (): EdgeUnderTest =>
  edgeBefore(() => Response.json({}, { status: 429 }), { allowedOrigins: [ORIGIN, 'http://127.0.0.1:3000'] });

describe('A page of another origin', () => {
  it('may call, as it may call the gateway', async () => {
    const edge = edgeBefore(gateway);
    const answer = await preflight(edge);
    expect([answer.status, await answer.text(), edge.upstream]).toEqual([204, '', []]);
    expect(corsOf(answer)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
      'access-control-allow-headers': 'content-type,x-client',
      'access-control-expose-headers': 'age, allow, retry-after, sluice-job, x-request-id',
      'access-control-max-age': '600',
    });
  });

  it.each([path('clearMessagesQueue'), path('uploadFile', 'wrong'), `//waInstance${ID}/deleteNotification/7/${KEY}`, '/nothing'])(
    'gets its permission before any check, and nothing is carried out: %s',
    async (target) => {
      const edge = edgeBefore(gateway);
      expect([(await preflight(edge, ORIGIN, target)).status, edge.upstream]).toEqual([204, []]);
    },
  );

  it('gets it also when it does not say for what', async () => {
    const answer = await edgeBefore(gateway).call(path('sendMessage'), { method: 'OPTIONS' });
    expect([answer.status, answer.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type, ga-filename']);
  });

  it.each(CALLS)('reads the answer with status $status', async ({ status, target, init }) => {
    const answer = await edgeBefore(gateway).call(target, init);
    expect([answer.status, corsOf(answer)]).toEqual([
      status,
      {
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'age, allow, retry-after, sluice-job, x-request-id',
      },
    ]);
  });

  it('reads also that the edge failed', async () => {
    const edge = edgeBefore(() => ({ body: null, status: 200 }) as Response);
    const answer = await edge.call(path('getSettings'));
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([500, '*']);
  });
});

describe('Where allowedOrigins lists the origins', () => {
  it('a page of one of them may call and read every answer', async () => {
    const allowed = await preflight(listed());
    expect([allowed.status, allowed.headers.get('access-control-allow-origin'), allowed.headers.get('vary')]).toEqual([
      204,
      ORIGIN,
      'origin',
    ]);
    for (const target of [path('getSettings'), path('getSettings', 'wrong'), '/nothing']) {
      const answer = await listed().call(target, { headers: { origin: 'http://127.0.0.1:3000' } });
      expect([answer.ok, corsOf(answer)]).toEqual([
        false,
        {
          'access-control-allow-origin': 'http://127.0.0.1:3000',
          'access-control-expose-headers': 'age, allow, retry-after, sluice-job, x-request-id',
          vary: 'origin',
        },
      ]);
    }
  });

  it.each(['https://other.example', 'https://app.example.other.example', 'http://app.example', 'https://app.example:8443'])(
    'a page of %s gets a refusal that says which setting to use, and reads no answer',
    async (origin) => {
      const edge = listed();
      const answer = await preflight(edge, origin);
      expect([answer.status, corsOf(answer)]).toEqual([403, { vary: 'origin' }]);
      expect(await answer.json()).toMatchObject({
        code: 'forbidden',
        detail: `Pages of the origin ${origin} may not call this edge. Add the origin to allowedOrigins of the edge's configuration.`,
      });
      expect(corsOf(await edge.call(path('getSettings'), { headers: { origin } }))).toEqual({ vary: 'origin' });
      expect(edge.upstream).toEqual([]);
    },
  );

  it('a page without an origin gets a refusal that says that it needs one', async () => {
    const answer = await preflight(listed(), 'null');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Serve the page from an origin that is in allowedOrigins');
  });

  it('a program, which sends no origin, calls as before', async () => {
    const edge = listed();
    expect([(await edge.call(path('getSettings'))).status, edge.upstream.length]).toEqual([429, 1]);
  });

  it('a simple call of another page is not forwarded: browsers send it without asking first, and a clear was carried out', async () => {
    const edge = listed();
    const headers = { origin: 'https://other.example' };
    const clear = await edge.call(path('clearMessagesQueue'), { headers });
    const send = await edge.call(path('sendMessage'), { method: 'POST', body: '{}', headers });
    expect([clear.status, send.status, edge.upstream]).toEqual([403, 403, []]);
  });

  it.each([
    [
      'in the mode no-cors, of another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' },
    ],
    [
      'of the same site but another origin',
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' },
    ],
    ['as an image', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['of an old browser, which only says from where it comes', { referer: 'https://evil.example/page' }],
  ])('a GET %s is not forwarded: browsers send it without an Origin, and a clear was carried out', async (_, headers) => {
    const edge = listed();
    for (const method of ['clearMessagesQueue', 'reboot', 'getSettings']) {
      const answer = await edge.call(path(method), { headers });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('fetch');
    }
    expect(edge.upstream).toEqual([]);
  });

  it.each([
    ['an address that is typed into a browser', { 'sec-fetch-site': 'none' }],
    ['a page of the same origin', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' }],
    ['an old browser on a page that is listed', { referer: `${ORIGIN}/queue` }],
  ])('%s is forwarded', async (_, headers) => {
    const edge = listed();
    await edge.call(path('getSettings'), { headers });
    expect(edge.upstream).toHaveLength(1);
  });

  it('an empty list lets no page call', async () => {
    const edge = edgeBefore(() => Response.json({}), { allowedOrigins: [] });
    expect((await preflight(edge)).status).toBe(403);
  });
});
