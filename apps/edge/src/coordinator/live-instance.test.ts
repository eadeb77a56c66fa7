import { createAnswerRedactor, createRateLimiter } from '@sluice/core';
import { describe, expect, it } from 'vitest';
import { fromConfiguration, type KnownInstance } from '../instances/known-instance.ts';
import { liveInstance } from './live-instance.ts';
import { openInstance } from './open-instance.ts';

const known = (apiTokenInstance: string): KnownInstance =>
  fromConfiguration({ idInstance: '1101000001', apiUrl: 'https://gateway.example', apiTokenInstance });

function under(first: KnownInstance) {
  let current: KnownInstance | undefined = first;
  const tokens: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    tokens.push(new URL(url).pathname.split('/').at(-1) ?? '');
    return Response.json({ stateInstance: 'authorized' });
  };
  let time = 0;
  const limiter = createRateLimiter({
    now: () => time,
    sleep: async (ms) => {
      time += ms;
    },
  });
  const instance = liveInstance(first, {
    current: () => current,
    open: (of) =>
      openInstance(of, { fetch, fetchRead: fetch, redact: createAnswerRedactor(), limiter, onChange: () => undefined }),
  });
  return { instance, tokens, become: (next: KnownInstance | undefined) => (current = next) };
}

describe('An instance whose token is replaced', () => {
  it('is called with the token of the moment, also by a job that had it open', async () => {
    const { instance, tokens, become } = under(known('token-number-1'));
    await instance.connectionStatus();
    become(known('token-number-2'));
    await instance.connectionStatus();
    expect(tokens).toEqual(['token-number-1', 'token-number-2']);
  });

  it('is not called while it cannot be, and is when it can be again', async () => {
    const { instance, tokens, become } = under({ ...known('token-number-1'), access: { unusable: 'Its key is missing.' } });
    await expect(instance.connectionStatus()).rejects.toThrow('Its key is missing.');
    become(undefined);
    await expect(instance.clear()).rejects.toThrow('was removed from the edge');
    expect(tokens).toEqual([]);
    become(known('token-number-2'));
    await instance.connectionStatus();
    expect(tokens).toEqual(['token-number-2']);
  });

  it('can do what its API can', () => {
    const { instance } = under(known('token-number-1'));
    const chatApi = under(
      fromConfiguration({ flavor: 'chat-api', instanceId: '1', apiUrl: 'https://gateway.example', token: 'token-number-1' }),
    ).instance;
    expect([instance, chatApi].map(({ setDelay, listSent, hasAccount }) => [!!setDelay, !!listSent, !!hasAccount])).toEqual([
      [true, true, true],
      [false, false, true],
    ]);
  });
});
