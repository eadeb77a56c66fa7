import { describe, expect, it } from 'vitest';
import { NotSentError, tellNotSent } from './not-sent.ts';

const failure = new Error('failed');
const outcomeOf = (promise: Promise<unknown>): Promise<unknown> => promise.catch((cause: unknown) => cause);

describe('A call that fails', () => {
  it('has sent nothing when it fails before the first byte', async () => {
    const fetch = tellNotSent(() => Promise.reject(failure));
    expect(await outcomeOf(fetch('http://gateway.example', {}))).toEqual(new NotSentError(failure));
  });

  it('may have sent something when it fails after that', async () => {
    const fetch = tellNotSent((_url, _init, beforeWrite) => {
      beforeWrite?.();
      return Promise.reject(failure);
    });
    expect(await outcomeOf(fetch('http://gateway.example', {}))).toBe(failure);
  });

  it('fails with exactly what ended it', async () => {
    const fetch = tellNotSent(async (_url, _init, beforeWrite) => {
      beforeWrite?.();
      return Promise.resolve(new Response());
    });
    const veto = (): void => {
      throw failure;
    };
    expect(await outcomeOf(fetch('http://gateway.example', {}, veto))).toBe(failure);
    const aborted = tellNotSent((_url, { signal }) => Promise.reject(signal?.reason));
    expect(await outcomeOf(aborted('http://gateway.example', { signal: AbortSignal.abort('gone') }))).toBe('gone');
  });
});
