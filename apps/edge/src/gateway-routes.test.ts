import contract from '@sluice/openapi/gateway.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { edgeBefore, ID, KEY, TOKEN } from './edge-under-test.ts';

const show = `/waInstance${ID}/showMessagesQueue/${KEY}`;
const send = `/waInstance${ID}/sendMessage/${KEY}`;

// The answer of updateApiToken is a token of the gateway.
const operations = Object.entries<object>(contract.paths)
  .filter(([path]) => !/updateApiToken/.test(path))
  .flatMap(([path, item]) =>
    Object.entries<object>({ ...item })
      .filter(([, described]) => 'operationId' in described)
      .map(([verb]) => ({
        verb: verb.toUpperCase(),
        path: path.replace('{idInstance}', ID).replace('{receiptId}', '1234567'),
        host: 'servers' in item ? 'media.example' : 'gateway.example',
      })),
  );

describe('The face of the gateway', () => {
  it('offers all operations of the contract but a new token', () => {
    expect(operations).toHaveLength(74);
  });

  it.each([
    ['GET', `/waInstance${ID}/updateApiToken/${KEY}`],
    ['GET', `/v3/waInstance${ID}/UpdateApiToken/${KEY}`],
    ['POST', `/waInstance${ID}/updateApiToken/${KEY}`],
  ])('refuses to have the token replaced, and says why: %s %s', async (method, path) => {
    const edge = edgeBefore(() => Response.json({ apiTokenInstance: 'another' }));
    const answer = await edge.call(path, { method });
    expect(await answer.json()).toMatchObject({
      status: 501,
      code: 'unsupported',
      detail: expect.stringContaining('its answer is a new token of the gateway, which must not leave the edge') as string,
    });
    expect(edge.upstream).toEqual([]);
  });

  it.each([
    ['7', `/waInstance${ID}/deleteNotification/${KEY}/`],
    [undefined, `/waInstance${ID}/deleteNotification/7/${KEY}`],
    [undefined, `//waInstance${ID}/deleteNotification/${KEY}/7/`],
  ])('takes the receipt as published clients send it: %s with %s', async (body, path) => {
    const edge = edgeBefore(() => Response.json({ result: true }));
    expect((await edge.call(path, { method: 'DELETE', ...(body !== undefined && { body }) })).status).toBe(200);
    expect(edge.upstream.map(({ url }) => url)).toEqual([
      `https://gateway.example/waInstance${ID}/deleteNotification/${TOKEN}/7`,
    ]);
  });

  it.each([
    [`/waInstance${ID}/v3/showMessagesQueue/${KEY}`, 404, 'Write /v3 before /waInstance.'],
    [`/waaInstance${ID}/showMessagesQueue/${KEY}`, 404, 'Write waInstance.'],
    [`/waInstance${ID}/showMessagesQueue/{{apiTokenInstance}}`, 400, 'remove the double braces'],
  ])('says what is wrong with %s', async (path, status, hint) => {
    const edge = edgeBefore(() => Response.json([]));
    const answer = await edge.call(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(hint);
  });

  it.each(operations)('forwards $verb $path with the token in the place of the key', async ({ verb, path, host }) => {
    const edge = edgeBefore(() => Response.json({ done: true }));
    const answer = await edge.call(path.replace('{apiTokenInstance}', KEY), { method: verb });
    expect(answer.status).toBe(200);
    expect(edge.upstream.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `${verb} https://${host}${path.replace('{apiTokenInstance}', TOKEN)}`,
    ]);
  });

  it.each(operations)('lets no other verb through to $path', async ({ verb, path }) => {
    const edge = edgeBefore(() => Response.json({}));
    for (const method of ['HEAD', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((other) => other !== verb)) {
      const answer = await edge.call(path.replace('{apiTokenInstance}', KEY), { method });
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, verb]);
    }
    expect(edge.upstream).toEqual([]);
  });

  it('takes the name of a method in any letter case, and spells it right to the gateway', async () => {
    const edge = edgeBefore(() => Response.json([]));
    await edge.call(show.replace('show', 'SHOW'));
    expect(edge.upstream[0]?.url).toContain('/showMessagesQueue/');
  });

  it('drops a query', async () => {
    const edge = edgeBefore(() => Response.json([]));
    await edge.call(`${show}?redirect=https://elsewhere.example`);
    expect(edge.upstream[0]?.url).toBe(`https://gateway.example/waInstance${ID}/showMessagesQueue/${TOKEN}`);
  });

  it.each([
    { name: 'a wrong key', path: show.replace(KEY, 'sluice_wrong'), status: 401, code: 'unauthorized' },
    { name: "the gateway's own token", path: show.replace(KEY, TOKEN), status: 401, code: 'unauthorized' },
    { name: 'a key that begins like the right one', path: show.slice(0, -1), status: 401, code: 'unauthorized' },
    { name: 'an instance that is not configured', path: show.replace(ID, '1101000003'), status: 403, code: 'forbidden' },
    { name: 'a path with something behind the key', path: `${show}/1`, status: 404, code: 'not-found' },
    { name: 'a path without a key', path: `/waInstance${ID}/showMessagesQueue/`, status: 401, code: 'unauthorized' },
    { name: 'a family that does not exist', path: `/v4${show}`, status: 404, code: 'not-found' },
  ])('refuses $name', async ({ path, status, code }) => {
    const edge = edgeBefore(() => Response.json([]));
    const answer = await edge.call(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, code });
    expect(edge.upstream).toEqual([]);
  });

  it.each([`/waInstance${ID}/getMessagesCount/`, `/v3/waInstance${ID}/getMessagesCount`, `//waInstance${ID}/getMessagesCount//`])(
    'says that the key is missing and where it belongs at %s',
    async (path) => {
      const answer = await edgeBefore(() => Response.json([])).call(path);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({
        detail: expect.stringMatching(/no key in the address.*behind the method/) as string,
      });
    },
  );

  it.each([`${KEY}/abc`, `${KEY}/${'1'.repeat(21)}`, KEY])('says that the number of a notification is wrong: %#', async (end) => {
    const edge = edgeBefore(() => Response.json({}));
    const answer = await edge.call(`/waInstance${ID}/deleteNotification/${end}`, { method: 'DELETE' });
    expect(await answer.json()).toMatchObject({ status: 400, detail: expect.stringContaining('receiptId') as string });
    expect(edge.upstream).toEqual([]);
  });

  it('does not show to a wrong key which instances there are', async () => {
    const edge = edgeBefore(() => Response.json([]));
    const known = await edge.call(show.replace(KEY, 'sluice_wrong'));
    const unknown = await edge.call(show.replace(KEY, 'sluice_wrong').replace(ID, '1101000003'));
    expect(await known.text()).toBe(await unknown.text());
  });

  it('forwards the body of a POST as it is, and no other', async () => {
    const edge = edgeBefore(() => Response.json({}));
    const body = '{"chatId":"79990000001@c.us", "message":"добрый день"}';
    await edge.call(send, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    await edge.call(`/waInstance${ID}/clearWebhooksQueue/${KEY}`, { method: 'DELETE', body });
    expect(await edge.upstream[0]?.text()).toBe(body);
    expect(edge.upstream[1]?.body).toBeNull();
  });

  it('refuses a body of more than 1 MiB', async () => {
    const edge = edgeBefore(() => Response.json({}));
    const answer = await edge.call(send, { method: 'POST', body: new Uint8Array(1024 * 1024 + 1) });
    expect(answer.status).toBe(413);
    expect(edge.upstream).toEqual([]);
    await edge.call(send, { method: 'POST', body: new Uint8Array(1024 * 1024) });
    expect(edge.upstream).toHaveLength(1);
  });

  it.each([
    { name: 'to its end', pieces: 3, taken: 3 },
    { name: 'no further than 64 MiB', pieces: 100, taken: 65 },
  ])('reads a body that is too large $name, so that its caller sees the answer', async ({ pieces, taken }) => {
    let given = 0;
    const body = new ReadableStream(
      {
        pull(controller) {
          given += 1;
          controller.enqueue(new Uint8Array(1024 * 1024));
          if (given === pieces) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const edge = edgeBefore(() => Response.json({}));
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
    expect((await edge.call(send, init)).status).toBe(413);
    expect([given, edge.upstream]).toEqual([taken, []]);
  });

  it('sends nothing when the body does not come', async () => {
    const edge = edgeBefore(() => Response.json({}), { timeoutMs: 5 });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: new ReadableStream(), duplex: 'half' };
    const answer = await edge.call(send, init);
    expect([answer.status, edge.upstream]).toEqual([400, []]);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('did not come within') as string });
  });

  it('sends nothing when the body breaks off', async () => {
    const edge = edgeBefore(() => Response.json({}));
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('{"chatId":'));
        controller.error(new Error('gone'));
      },
    });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
    expect((await edge.call(send, init)).status).toBe(400);
    expect(edge.upstream).toEqual([]);
  });
});
