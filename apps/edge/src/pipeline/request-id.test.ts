import { describe, expect, it } from 'vitest';
import { edgeBefore, ID, KEY, OTHER_TOKEN, TOKEN } from '../edge-under-test.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('The number of a request', () => {
  it.each([
    '/healthz',
    '/nothing',
    `/waInstance${ID}/getSettings/${KEY}`,
    `/waInstance${ID}/getSettings/wrong`,
    `/waInstance${ID}/getSettings/${KEY}%2f`,
  ])('is in the answer to %s', async (path) => {
    const edge = edgeBefore(() => Response.json({}));
    const headers = { 'x-request-id': 'caller-7.a_b' };
    expect((await edge.call(path, { headers })).headers.get('x-request-id')).toBe('caller-7.a_b');
    const [first, second] = [await edge.call(path), await edge.call(path)].map((answer) => answer.headers.get('x-request-id'));
    expect(first).toMatch(UUID);
    expect(second).not.toBe(first);
  });

  it('is in the answer also when the edge failed, and to a preflight', async () => {
    const edge = edgeBefore(() => ({ body: null, status: 200 }) as Response);
    const failed = await edge.call(`/waInstance${ID}/getSettings/${KEY}`);
    const preflight = await edge.call('/nothing', { method: 'OPTIONS' });
    expect([failed, preflight].map(({ headers }) => headers.get('x-request-id'))).toEqual([
      expect.stringMatching(UUID),
      expect.stringMatching(UUID),
    ]);
  });

  it.each(['', 'a b', 'a"b', 'a/b', 'x'.repeat(65), KEY, KEY.slice(0, 64), TOKEN, `call.${OTHER_TOKEN}`])(
    'of the caller is not taken over as "%s"',
    async (given) => {
      const answer = await edgeBefore(() => Response.json({})).call('/healthz', { headers: { 'x-request-id': given } });
      expect(answer.headers.get('x-request-id')).toMatch(UUID);
    },
  );

  it('is not passed on to the gateway', async () => {
    const edge = edgeBefore(() => Response.json({}));
    await edge.call(`/waInstance${ID}/getSettings/${KEY}`, { headers: { 'x-request-id': 'caller-7' } });
    expect(edge.upstream[0]?.headers.has('x-request-id')).toBe(false);
  });
});
