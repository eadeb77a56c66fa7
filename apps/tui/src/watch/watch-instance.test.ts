import { createGatewayClient } from '@sluice/core';
import type { Clock } from '@sluice/queue';
import { expect, it } from 'vitest';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { watchInstance, type InstanceWatch, type Watched } from './watch-instance.ts';

const TOKEN = 'a-token-that-must-not-be-seen';

/** A gateway that answers by hand, and an instance of it. */
function createGateway(): { instance: ConnectedInstance; asked: string[]; answers: Record<string, () => Response> } {
  const asked: string[] = [];
  const answers: Record<string, () => Response> = {
    getStateInstance: () => Response.json({ stateInstance: 'authorized' }),
    getMessagesCount: () => Response.json({ count: 1 }),
    getSettings: () => Response.json({ delaySendMessagesMilliseconds: 1000 }),
    showMessagesQueue: () => Response.json([{ messageID: 'A1', type: 'sendMessage', body: { chatId: '1@c.us', message: 'Hi' } }]),
  };
  const client = createGatewayClient({
    apiUrl: 'https://gateway.example.com',
    idInstance: '1101000001',
    apiTokenInstance: TOKEN,
    flavor: 'plain',
    fetch: async (url) => {
      const method = new URL(url).pathname.split('/')[2] ?? '';
      asked.push(method);
      return answers[method]?.() ?? new Response(null, { status: 404 });
    },
  });
  return { instance: { name: 'shop', idInstance: '1101000001', client, snapshots: { save: async () => '' } }, asked, answers };
}

/** A clock that stands still until it is let go. */
function createStandingClock(): Clock {
  return {
    now: () => 0,
    sleep: (_, signal) =>
      new Promise((_resolve, reject) => {
        const woken = (): void => reject(new Error('woken'));
        if (signal?.aborted) woken();
        else signal?.addEventListener('abort', woken, { once: true });
      }),
  };
}

function next(watch: InstanceWatch, condition: (watched: Watched) => boolean): Promise<Watched> {
  return new Promise((resolve) => {
    const unsubscribe = watch.subscribe(() => {
      if (!condition(watch.get())) return;
      unsubscribe();
      resolve(watch.get());
    });
  });
}

it('reads the overview alone until the entries are wanted', async () => {
  const { instance, asked } = createGateway();
  const watch = watchInstance(instance, createStandingClock());
  expect((await next(watch, ({ overview }) => overview !== undefined)).overview?.count).toBe(1);
  expect(asked).not.toContain('showMessagesQueue');
  watch.want('entries');
  expect((await next(watch, ({ reading }) => reading !== undefined)).reading?.entries).toHaveLength(1);
  watch.stop();
});

it('keeps the last good reading beside the error of the one that failed', async () => {
  const { instance, answers } = createGateway();
  const watch = watchInstance(instance, createStandingClock());
  await next(watch, ({ overview }) => overview !== undefined);
  answers['getMessagesCount'] = () => new Response('<html>', { status: 502 });
  watch.resume();
  const { overview, error } = await next(watch, (watched) => watched.error !== undefined);
  expect(overview?.count).toBe(1);
  expect(error).toMatchObject({ code: 'gateway-unavailable' });
  expect(error?.message).not.toContain(TOKEN);
  watch.stop();
});

it('asks nothing while paused', async () => {
  const { instance, asked } = createGateway();
  const watch = watchInstance(instance, createStandingClock());
  await next(watch, ({ overview }) => overview !== undefined);
  watch.pause();
  const before = asked.length;
  watch.want('entries');
  await Promise.resolve();
  expect(asked).toHaveLength(before);
  watch.stop();
});
