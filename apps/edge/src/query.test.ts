import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { edgeBefore, ID, KEY, neverAnswers, TOKEN } from './edge-under-test.ts';
import { createKey } from './key.ts';

const pathOf = (name: string, query: string): string => `/waInstance${ID}/${name}/${KEY}?${query}`;

/** Calls a gateway that never answers, and says when the call ended, in milliseconds. */
async function msUntilEnd(path: string): Promise<number> {
  const arrived = Promise.withResolvers<void>();
  const edge = edgeBefore((request) => {
    arrived.resolve();
    return neverAnswers(request);
  });
  const start = Date.now();
  const ended = edge.call(path).then(() => Date.now() - start);
  await arrived.promise;
  await vi.advanceTimersToNextTimerAsync();
  expect(edge.upstream[0]?.signal.aborted).toBe(true);
  return ended;
}

describe('receiveTimeout', () => {
  it.each(['5', '20', '60'])('passes as %s, where the contract has it', async (value) => {
    const edge = edgeBefore(() => Response.json(null));
    await edge.call(pathOf('receiveNotification', `minutes=5&receiveTimeout=${value}`));
    expect(edge.upstream[0]?.url).toBe(
      `https://gateway.example/waInstance${ID}/receiveNotification/${TOKEN}?receiveTimeout=${value}`,
    );
  });

  it.each(['0', '2', '4'])('counts as the least where it is less: %s', async (value) => {
    const edge = edgeBefore(() => Response.json(null));
    await edge.call(pathOf('receiveNotification', `receiveTimeout=${value}`));
    expect(edge.upstream[0]?.url).toMatch(/\?receiveTimeout=5$/);
  });

  it.each(['', '61', '-1', '-29', '+20', '1e3', '5.5', '0x10', 'NaN', 'Infinity', ' 20', '2147484', '9'.repeat(400)])(
    'is refused as "%s"',
    async (value) => {
      const edge = edgeBefore(() => Response.json(null));
      const answer = await edge.call(pathOf('receiveNotification', `receiveTimeout=${encodeURIComponent(value)}`));
      expect(await answer.json()).toMatchObject({
        status: 400,
        code: 'invalid-request',
        detail: 'receiveTimeout must be a whole number from 5 to 60, given once. Nothing was sent to the gateway.',
      });
      expect(edge.upstream).toEqual([]);
    },
  );

  it('is refused when it is given twice', async () => {
    const edge = edgeBefore(() => Response.json(null));
    expect((await edge.call(pathOf('receiveNotification', 'receiveTimeout=5&receiveTimeout=60'))).status).toBe(400);
    expect(edge.upstream).toEqual([]);
  });

  describe('and the clock', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it.each(['abc', '-29', '2147484', '999999999999'])('does not cut off a clear when it is %s', async (value) => {
      expect(await msUntilEnd(pathOf('clearMessagesQueue', `receiveTimeout=${value}`))).toBe(30_000);
    });

    it('gives the gateway the time that it was asked to wait', async () => {
      expect(await msUntilEnd(pathOf('receiveNotification', 'receiveTimeout=60'))).toBe(90_000);
    });
  });

  it.each(['abc', '20'])('does not pass with another method (%s)', async (value) => {
    const edge = edgeBefore(() => Response.json([]));
    await edge.call(pathOf('showMessagesQueue', `receiveTimeout=${value}`));
    expect(edge.upstream[0]?.url).toBe(`https://gateway.example/waInstance${ID}/showMessagesQueue/${TOKEN}`);
  });
});

describe('A method that the contract does not know', () => {
  it('gets every parameter but one that holds a key, also one that is not the key of the call', async () => {
    const edge = edgeBefore(() => Response.json({}));
    const other = createKey().key;
    await edge.call(pathOf('getGroups', `page=2&apiTokenInstance=${other}&x=${KEY}&${other}=1`));
    expect(edge.upstream[0]?.url).toBe(`https://gateway.example/waInstance${ID}/getGroups/${TOKEN}?page=2`);
  });
});

describe('minutes', () => {
  it.each(['60', '0', ''])('passes as "%s", which published clients send', async (value) => {
    const edge = edgeBefore(() => Response.json([]));
    expect((await edge.call(pathOf('lastOutgoingMessages', `minutes=${value}`))).status).toBe(200);
    expect(edge.upstream[0]?.url).toBe(`https://gateway.example/waInstance${ID}/lastOutgoingMessages/${TOKEN}?minutes=${value}`);
  });

  it.each(['-1', 'x', '1000000'])('is refused as "%s"', async (value) => {
    const edge = edgeBefore(() => Response.json([]));
    const answer = await edge.call(pathOf('lastOutgoingMessages', `minutes=${value}`));
    expect(await answer.json()).toMatchObject({
      status: 400,
      detail: expect.stringMatching(/^minutes must be a whole number, at least 1/) as string,
    });
    expect(edge.upstream).toEqual([]);
  });
});
