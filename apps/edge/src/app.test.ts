import contract from '@sluice/openapi/gateway.json' with { type: 'json' };
import { describe, expect, it, vi } from 'vitest';
import { edgeBefore, ID, KEY } from './edge-under-test.ts';

describe('The edge', () => {
  it('says that it is well without asking the gateway', async () => {
    const edge = edgeBefore(() => Response.json({}));
    expect(await (await edge.call('/healthz')).json()).toEqual({ status: 'ok' });
    expect(edge.upstream).toEqual([]);
  });

  it('gives the contract with its own address, and says what the key is for', async () => {
    const edge = edgeBefore(() => Response.json({}));
    const served: unknown = await (await edge.call('https://edge.example/openapi.json')).json();
    expect(served).toMatchObject({
      openapi: contract.openapi,
      servers: [{ url: 'https://edge.example' }],
      paths: { '/waInstance{idInstance}/showMessagesQueue/{apiTokenInstance}': expect.any(Object) as object },
    });
    expect(served).toHaveProperty('info.description', expect.stringMatching(/Sluice key is in the place of `apiTokenInstance`/));
  });

  it('gives in it only what it offers, with no address of the gateway', async () => {
    const edge = edgeBefore(() => Response.json({}));
    const served = (await (await edge.call('/openapi.json')).json()) as { readonly paths: Readonly<Record<string, object>> };
    const withheld = Object.keys(contract.paths).filter((path) => !(path in served.paths));
    expect(withheld).toEqual(Object.keys(contract.paths).filter((path) => path.includes('/updateApiToken/')));
    expect(Object.values(served.paths).filter((item) => 'servers' in item)).toEqual([]);
  });

  it.each(['/', '/waInstance', '/__emulator/record', '/healthz/', `/v3/v3/waInstance${ID}/showMessagesQueue/${KEY}`])(
    'answers 404 at %s',
    async (path) => {
      const edge = edgeBefore(() => Response.json({}));
      const answer = await edge.call(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
      expect(edge.upstream).toEqual([]);
    },
  );

  it('forbids to keep or to guess at any answer', async () => {
    const edge = edgeBefore(() => Response.json({}));
    for (const path of ['/healthz', '/openapi.json', '/nothing', `/waInstance${ID}/showMessagesQueue/wrong`]) {
      const { headers } = await edge.call(path);
      expect([path, headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([path, 'no-store', 'nosniff']);
    }
  });

  it('prints nothing when it fails, and shows nothing of it', async () => {
    const print = vi.spyOn(console, 'error');
    // A runtime whose answer lacks its headers: nothing in the edge expects that.
    const edge = edgeBefore(() => ({ body: null, status: 200 }) as Response);
    const answer = await edge.call(`/waInstance${ID}/showMessagesQueue/${KEY}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
    expect(await answer.text()).not.toContain('TypeError');
    expect(print).not.toHaveBeenCalled();
    print.mockRestore();
  });
});
