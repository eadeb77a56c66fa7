import { describe, expect, it } from 'vitest';
import { CONCURRENCY, createSlots } from './concurrency.ts';
import { edgeBefore, ID, KEY, OTHER_ID, type EdgeUnderTest } from './edge-under-test.ts';

const pathOf = (name: string, id: string = ID): string => `/waInstance${id}/${name}/${KEY}`;

/** How many calls were let in, and how the next one was refused. */
type Filled = readonly [letIn: number, refusal: string];

const REFUSAL = '503 after 1 s: overloaded';
const onlyLetIn = (calls: number): Filled => [calls, REFUSAL];

async function refusalOf(answer: Response): Promise<string> {
  const { code } = (await answer.json()) as { code: string };
  return `${answer.status} after ${answer.headers.get('retry-after')} s: ${code}`;
}

function brokenBody(): ReadableStream {
  return new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
}

/** An edge before a gateway that keeps every answer back until the test lets it go. */
function heldEdge(): EdgeUnderTest & { fill(path: string, init?: RequestInit): Promise<Filled>; release(): Promise<number[]> } {
  const held: ((response: Response) => void)[] = [];
  const under: Promise<Response>[] = [];
  let arrived: (() => void) | undefined;
  const edge = edgeBefore(
    () =>
      new Promise((resolve) => {
        held.push(resolve);
        arrived?.();
      }),
  );
  return {
    ...edge,
    /** Calls until a call is refused. @returns how many were let in. */
    async fill(path, init) {
      for (let letIn = 0; letIn < 1000; letIn += 1) {
        const reached = new Promise<'in'>((resolve) => {
          arrived = () => resolve('in');
        });
        const call = edge.call(path, init);
        const outcome = await Promise.race([reached, call]);
        if (outcome !== 'in') return [letIn, await refusalOf(outcome)];
        under.push(call);
      }
      throw new Error('No call was refused.');
    },
    async release() {
      for (const answer of held.splice(0)) answer(Response.json({ isCleared: true }));
      return (await Promise.all(under.splice(0))).map(({ status }) => status);
    },
  };
}

describe('Calls at once', () => {
  it('are capped for an instance, and nothing more is sent', async () => {
    const edge = heldEdge();
    expect(await edge.fill(pathOf('showMessagesQueue'))).toEqual(onlyLetIn(CONCURRENCY.ordinary.perInstance));
    expect(await edge.fill(pathOf('getSettings'))).toEqual(onlyLetIn(0));
    expect(edge.upstream).toHaveLength(CONCURRENCY.ordinary.perInstance);
    expect(await edge.fill(pathOf('showMessagesQueue', OTHER_ID))).toEqual(onlyLetIn(CONCURRENCY.ordinary.perInstance));
  });

  it('find their slots free again when answers have come', async () => {
    const edge = heldEdge();
    await edge.fill(pathOf('showMessagesQueue'));
    expect(new Set(await edge.release())).toEqual(new Set([200]));
    expect(await edge.fill(pathOf('showMessagesQueue'))).toEqual(onlyLetIn(CONCURRENCY.ordinary.perInstance));
  });

  it('leave some slots to a clear, whatever reads and sends are under way', async () => {
    const edge = heldEdge();
    await edge.fill(pathOf('sendMessage'), { method: 'POST', body: '{}' });
    await edge.fill(pathOf('showMessagesQueue'));
    expect(await edge.fill(pathOf('clearMessagesQueue'))).toEqual(
      onlyLetIn(CONCURRENCY.clear.perInstance - CONCURRENCY.ordinary.perInstance),
    );
  });

  it('are not kept out by polls, nor the other way round', async () => {
    const edge = heldEdge();
    expect(await edge.fill(pathOf('receiveNotification'))).toEqual(onlyLetIn(CONCURRENCY.poll.perInstance));
    expect(await edge.fill(pathOf('showMessagesQueue'))).toEqual(onlyLetIn(CONCURRENCY.ordinary.perInstance));
    expect(new Set(await edge.release())).toEqual(new Set([200]));
    await edge.fill(pathOf('showMessagesQueue'));
    expect(await edge.fill(pathOf('receiveNotification'))).toEqual(onlyLetIn(CONCURRENCY.poll.perInstance));
  });

  it('are not kept out by uploads, nor the other way round', async () => {
    const edge = heldEdge();
    const init = { method: 'POST', body: 'bytes' };
    expect(await edge.fill(pathOf('uploadFile'), init)).toEqual(onlyLetIn(CONCURRENCY.upload.perInstance));
    expect(await edge.fill(pathOf('sendFileByUpload'), init)).toEqual(onlyLetIn(0));
    expect(await edge.fill(pathOf('showMessagesQueue'))).toEqual(onlyLetIn(CONCURRENCY.ordinary.perInstance));
    expect(new Set(await edge.release())).toEqual(new Set([200]));
    await edge.fill(pathOf('showMessagesQueue'));
    expect(await edge.fill(pathOf('uploadFile'), init)).toEqual(onlyLetIn(CONCURRENCY.upload.perInstance));
  });

  it('learn nothing without the key', async () => {
    const edge = heldEdge();
    await edge.fill(pathOf('showMessagesQueue'));
    expect((await edge.call(`/waInstance${ID}/showMessagesQueue/wrong`)).status).toBe(401);
  });

  it('give back their slot when the body of a send breaks off', async () => {
    const edge = heldEdge();
    for (let at = 0; at < CONCURRENCY.ordinary.perInstance; at += 1) {
      const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: brokenBody(), duplex: 'half' };
      expect((await edge.call(pathOf('sendMessage'), init)).status).toBe(400);
    }
    expect(await edge.fill(pathOf('sendMessage'), { method: 'POST', body: '{}' })).toEqual(
      onlyLetIn(CONCURRENCY.ordinary.perInstance),
    );
  });
});

describe('Slots', () => {
  const limits = {
    poll: { perInstance: 2, inAll: 3 },
    upload: { perInstance: 1, inAll: 1 },
    ordinary: { perInstance: 2, inAll: 3 },
    clear: { perInstance: 3, inAll: 4 },
  };

  it('are capped in all', () => {
    const slots = createSlots(limits, () => 0);
    expect(['1', '1', '1', '2', '2', '3'].map((id) => slots.take('ordinary', id, 1) !== undefined)).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect([slots.take('clear', '3', 1), slots.take('clear', '3', 1)]).toEqual([expect.any(Function), undefined]);
  });

  it('are given back once', () => {
    const slots = createSlots(limits, () => 0);
    const giveBack = slots.take('poll', '1', 1);
    slots.take('poll', '1', 1);
    giveBack?.();
    giveBack?.();
    expect([slots.take('poll', '1', 1), slots.take('poll', '1', 1)]).toEqual([expect.any(Function), undefined]);
  });

  it('are free again when a runtime has stopped a call without a word', () => {
    let time = 0;
    const slots = createSlots({ ...limits, poll: { perInstance: 1, inAll: 1 } }, () => time);
    slots.take('poll', '1', 1000);
    time = 999;
    expect(slots.take('poll', '1', 1000)).toBeUndefined();
    time = 1000;
    expect(slots.take('poll', '1', 1000)).toBeDefined();
  });
});
