import { describe, expect, it } from 'vitest';
import { CHAT_ID, edgeBefore, ID, KEY, OTHER_ID } from '../edge-under-test.ts';
import { createKey } from '../key.ts';
import { SCOPES } from '../principal.ts';

const { key, sha256 } = createKey();
const moreKeys = [{ name: 'shop', sha256, scopes: SCOPES, instances: [ID] }];
const show = (idInstance: string): string => `/waInstance${idInstance}/showMessagesQueue/${key}`;

describe('A key for one instance', () => {
  it('opens that one', async () => {
    const edge = edgeBefore(() => Response.json([]), { moreKeys });
    expect((await edge.call(show(ID))).status).toBe(200);
  });

  it('does not learn which other instances there are: they are answered as those that do not exist', async () => {
    const edge = edgeBefore(() => Response.json([]), { moreKeys });
    const textOf = async (path: string, idInstance: string): Promise<string> =>
      (await (await edge.call(path)).text()).replaceAll(idInstance, 'ID');
    for (const method of ['showMessagesQueue', 'sendMessage', 'getContacts']) {
      const there = await textOf(show(OTHER_ID).replace('showMessagesQueue', method), OTHER_ID);
      const nowhere = await textOf(show('1101000009').replace('showMessagesQueue', method), '1101000009');
      expect(there).toBe(nowhere);
    }
    expect(await textOf(`/instance${CHAT_ID}/showMessagesQueue?token=${key}`, CHAT_ID)).toBe(
      await textOf(show('1101000009'), '1101000009'),
    );
    expect(edge.upstream).toEqual([]);
  });
});

describe('An instance', () => {
  it('has the paths of its own protocol only', async () => {
    const edge = edgeBefore(() => Response.json([]));
    const answer = await edge.call(`/instance${ID}/showMessagesQueue?token=${KEY}`);
    expect([answer.status, edge.upstream]).toEqual([403, []]);
  });
});
