import { describe, expect, it } from 'vitest';
import { unwritableHeader } from './forward.ts';
import { NotSentError } from './not-sent.ts';
import { edgeBefore, ID, KEY, neverAnswers, OTHER_TOKEN, TOKEN } from './edge-under-test.ts';

const clear = `/waInstance${ID}/clearMessagesQueue/${KEY}`;
const show = `/waInstance${ID}/showMessagesQueue/${KEY}`;
const send = `/waInstance${ID}/sendMessage/${KEY}`;
const SAYS_UNKNOWN: unknown = expect.stringMatching(/unknown: look at the queue/);

describe('What reaches the gateway', () => {
  it('has no header of the caller but those of the content', async () => {
    const edge = edgeBefore(() => Response.json({}));
    await edge.call(send, {
      method: 'POST',
      body: '{}',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        authorization: 'Bearer mine',
        cookie: 'session=mine',
        'x-forwarded-for': '203.0.113.7',
        'if-none-match': '"1"',
        range: 'bytes=0-1',
      },
    });
    expect(Object.fromEntries(edge.upstream[0]?.headers ?? [])).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
    });
  });

  it('gets no media type that the caller did not give', async () => {
    const edge = edgeBefore(() => Response.json({}));
    await edge.call(send, { method: 'POST', body: new TextEncoder().encode('{}') });
    expect(Object.fromEntries(edge.upstream[0]?.headers ?? [])).toEqual({});
  });
});

describe('A header that cannot be passed on', () => {
  it.each([
    ['text/plain', undefined],
    ['caf\u00e9', undefined],
    ['\ufffd', 'content-type'],
    ['a\r\nb', 'content-type'],
  ])('is found: %j', (value, expected) => {
    // A `Headers` of Node takes no such value; that of workerd makes it of bytes that are no UTF-8.
    const headers = { get: (name: string) => (name === 'content-type' ? value : null) };
    expect(unwritableHeader(headers, [])).toBe(expected);
    expect(unwritableHeader({ get: () => null }, [['user-agent', value]])).toBe(expected && 'user-agent');
  });
});

describe("The gateway's answer", () => {
  it.each([
    { status: 200, type: 'application/json', body: '[{"type":"sendMessage","body":{}}]' },
    { status: 200, type: 'application/json', body: '{"isCleared":false,"reason":"Too many requests","leftTime":46}' },
    { status: 400, type: 'text/plain', body: 'instance in starting process try later' },
    { status: 404, type: 'text/html', body: '<html><body>404 Not Found</body></html>' },
    { status: 466, type: 'application/json', body: '{"invokeStatus":{"method":"sendmessage","used":67,"total":0}}' },
    { status: 500, type: 'text/plain', body: 'request entity too large' },
  ])('$status $body passes unchanged', async ({ status, type, body }) => {
    const edge = edgeBefore(() => new Response(body, { status, headers: { 'content-type': type } }));
    const answer = await edge.call(show);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([status, type, body]);
  });

  it.each([204, 401, 429])('%i without a body passes without a body', async (status) => {
    const edge = edgeBefore(() => new Response(null, { status }));
    const answer = await edge.call(show);
    expect([answer.status, await answer.text()]).toEqual([status, '']);
  });

  it.each(['deflate', 'zstd', 'gzip, gzip', 'x'])('packed as %s is dropped: a token in it would not be seen', async (coding) => {
    const edge = edgeBefore(() => new Response('0123', { headers: { 'content-encoding': coding } }));
    const answer = await edge.call(show);
    expect([answer.status, await answer.text()]).toEqual([
      502,
      expect.stringContaining('packed in a way that was not asked for'),
    ]);
  });

  it.each([204, 205])('%i with a body, which HTTP does not allow, passes without it', async (status) => {
    const odd = new Response('{}');
    Object.defineProperty(odd, 'status', { value: status });
    const answer = await edgeBefore(() => odd).call(show);
    expect([answer.status, await answer.text()]).toEqual([status, '']);
  });

  it('has no header of the gateway but those of the content and of the limit', async () => {
    const headers = {
      'access-control-allow-origin': 'https://other.example',
      'content-type': 'application/json',
      'retry-after': '1',
      'set-cookie': 'a=b',
      server: 'nginx',
      'x-trace': TOKEN,
    };
    const edge = edgeBefore(() => new Response('{}', { status: 429, headers }));
    const answer = await edge.call(show);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'age, allow, retry-after, sluice-job, x-request-id',
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'retry-after': '1',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String) as string,
    });
  });

  it('does not hold the token, wherever the gateway repeats it', async () => {
    const body = JSON.stringify({
      statusCode: 400,
      path: `/waInstance${ID}/sendMessage/${TOKEN}`,
      message: `Bad token ${TOKEN}, really ${encodeURIComponent(TOKEN)}`,
    });
    const headers = { 'content-type': `application/json; note=${TOKEN}` };
    const edge = edgeBefore(() => new Response(body, { status: 400, headers }));
    const answer = await edge.call(send, { method: 'POST', body: '{}' });
    expect(JSON.stringify([...answer.headers]) + (await answer.text())).not.toContain(TOKEN);
  });
});

describe('The token of another instance of the edge', () => {
  it.each([
    { name: 'in an answer', status: 200, body: `{"bad":"${OTHER_TOKEN}"}`, type: 'application/json' },
    { name: 'in an error', status: 400, body: `no ${encodeURIComponent(OTHER_TOKEN)}`, type: 'text/plain' },
    { name: 'in a header', status: 429, body: '', type: `text/plain; note=${OTHER_TOKEN}` },
    { name: 'in a web page', status: 500, body: `<b>${OTHER_TOKEN}</b>`, type: `text/html; note=${OTHER_TOKEN}` },
  ])('does not come through $name', async ({ status, body, type }) => {
    const headers = { 'content-type': type, 'retry-after': OTHER_TOKEN };
    const edge = edgeBefore(() => new Response(body, { status, headers }));
    const answer = await edge.call(show);
    expect(answer.status).toBe(status);
    expect(JSON.stringify([...answer.headers]) + (await answer.text())).not.toContain(OTHER_TOKEN);
  });
});

describe('An answer that is not from a gateway', () => {
  it.each([301, 302, 303, 304, 307, 308])(
    'a redirect (%i) of a clear is not followed, and nothing is sent twice',
    async (status) => {
      const headers = { location: `https://gateway.example/waInstance${ID}/clearMessagesQueue/${TOKEN}` };
      const edge = edgeBefore(() => new Response(null, { status, headers }));
      const answer = await edge.call(clear);
      expect(answer.status).toBe(502);
      expect(answer.headers.has('location')).toBe(false);
      expect(await answer.json()).toMatchObject({ code: 'unexpected-redirect' });
      expect(edge.upstream).toHaveLength(1);
      expect(edge.upstream[0]?.redirect).toBe('manual');
    },
  );

  it.each([500, 502, 503, 520])('a web page with status %i becomes a problem with that status', async (status) => {
    const headers = { 'content-type': 'text/html', 'retry-after': '5' };
    const edge = edgeBefore(() => new Response(`<html>${TOKEN}</html>`, { status, headers }));
    const answer = await edge.call(show);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('retry-after')]).toEqual([
      status,
      'application/problem+json',
      '5',
    ]);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ status, code: 'gateway-unavailable' });
    expect(text).not.toContain(TOKEN);
  });

  it('a gateway that cannot be reached becomes 502, without what the runtime says of it', async () => {
    const edge = edgeBefore((request) => Promise.reject(new TypeError(`fetch failed: ${request.url}`)));
    const answer = await edge.call(show);
    expect(answer.status).toBe(502);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'network' });
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain('gateway.example');
  });

  it('a clear for which no connection could be opened becomes 502, which says that nothing was sent', async () => {
    const edge = edgeBefore(() => Promise.reject(new NotSentError(new Error('connect'))));
    const answer = await edge.call(clear);
    expect(answer.status).toBe(502);
    const { code, detail } = (await answer.json()) as { code: string; detail: string };
    expect([code, detail.includes('Nothing was sent to the gateway'), detail.includes('unknown')]).toEqual([
      'network',
      true,
      false,
    ]);
  });

  it('an answer that breaks off becomes 502', async () => {
    const edge = edgeBefore(() => breaksOff());
    const answer = await edge.call(show);
    expect([answer.status, (await answer.text()).includes(TOKEN)]).toEqual([502, false]);
  });

  it('a status that is none of HTTP becomes 502', async () => {
    const odd = new Response('{}');
    Object.defineProperty(odd, 'status', { value: 999 });
    const answer = await edgeBefore(() => odd).call(show);
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ code: 'malformed-response' });
  });

  it('an answer that is larger than all the memory for answers becomes 502', async () => {
    const edge = edgeBefore(() => new Response(new Uint8Array(8 * 1024 * 1024 + 1)), { answerMemoryBytes: 8 * 1024 * 1024 });
    const answer = await edge.call(show);
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ code: 'malformed-response' });
  });
});

describe('Time', () => {
  it('a gateway that does not answer a read becomes 504', async () => {
    const answer = await edgeBefore(neverAnswers, { timeoutMs: 5 }).call(show);
    expect(answer.status).toBe(504);
    expect(await answer.json()).toMatchObject({ code: 'timeout' });
  });

  it('a gateway that stops in the middle of its answer becomes 504', async () => {
    expect((await edgeBefore(stops, { timeoutMs: 5 }).call(show)).status).toBe(504);
  });

  it('a gateway and a runtime that do not heed the abort become 504 all the same', async () => {
    const deaf = new Response(new ReadableStream());
    expect((await edgeBefore(() => deaf, { timeoutMs: 5 }).call(show)).status).toBe(504);
  });

  it.each([
    { name: 'clearMessagesQueue', path: clear, method: 'GET' },
    { name: 'sendMessage', path: send, method: 'POST' },
  ])('a $name that was not answered is sent once, and the problem says that its outcome is unknown', async ({ path, method }) => {
    const edge = edgeBefore(neverAnswers, { timeoutMs: 5 });
    const answer = await edge.call(path, { method });
    expect(answer.status).toBe(504);
    expect(await answer.json()).toMatchObject({ code: 'timeout', detail: SAYS_UNKNOWN });
    expect(edge.upstream).toHaveLength(1);
  });
});

describe('A caller who hangs up', () => {
  it('before anything was sent ends every call', async () => {
    const edge = edgeBefore(() => Response.json({ isCleared: true }));
    const answer = await edge.call(clear, { signal: AbortSignal.abort() });
    expect(await answer.json()).toMatchObject({ code: 'aborted' });
    expect(edge.upstream).toEqual([]);
  });

  it('ends a read', async () => {
    const caller = new AbortController();
    const edge = edgeBefore((request) => {
      caller.abort();
      return neverAnswers(request);
    });
    const answer = await edge.call(show, { signal: caller.signal });
    expect(await answer.json()).toMatchObject({ code: 'aborted' });
    expect(edge.upstream[0]?.signal.aborted).toBe(true);
  });

  it.each([
    { name: 'clearMessagesQueue', path: clear, method: 'GET' },
    { name: 'sendMessage', path: send, method: 'POST' },
    { name: 'clearWebhooksQueue', path: `/waInstance${ID}/clearWebhooksQueue/${KEY}`, method: 'DELETE' },
  ])('does not end a $name, which goes on', async ({ path, method }) => {
    const caller = new AbortController();
    const edge = edgeBefore((request) => {
      caller.abort();
      return request.signal.aborted ? Response.error() : Response.json({ isCleared: true });
    });
    const answer = await edge.call(path, { method, signal: caller.signal });
    expect(await answer.json()).toEqual({ isCleared: true });
    expect(edge.upstream[0]?.signal.aborted).toBe(false);
  });
});

/** The beginning of an answer, and then an error that says too much. */
function breaksOff(): Response {
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode(`[{"${TOKEN}":`));
      controller.error(new Error(TOKEN));
    },
  });
  return new Response(body);
}

/** The beginning of an answer, and then nothing until the call is aborted. */
function stops({ signal }: Request): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('['));
      signal.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
  return new Response(body);
}
