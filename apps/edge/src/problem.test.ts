import type { SluiceErrorCode } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import { describe, expect, it } from 'vitest';
import { createKey } from './key.ts';
import { problem } from './problem.ts';

const codes = Object.keys(ERRORS) as SluiceErrorCode[];

describe('A problem', () => {
  it.each(codes)('of the code %s has the status of the table, and its title', async (code) => {
    const answer = problem(code, 'What happened. What to do.');
    const { httpStatus: status } = ERRORS[code];
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    const title: unknown = expect.not.stringContaining('Server Error');
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: status === 500 ? 'Internal Server Error' : title,
      status,
      detail: 'What happened. What to do.',
      code,
    });
  });

  it('passes the status of the gateway as it came, and adds the headers', async () => {
    const answer = problem('gateway-unavailable', 'Later.', { gatewayStatus: 521, headers: { 'retry-after': '7' } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([521, '7']);
    expect(await answer.json()).toMatchObject({ status: 521, title: 'Server Error', code: 'gateway-unavailable' });
  });

  it('does not repeat a key that a caller has written where a number belongs', async () => {
    const { key } = createKey();
    const text = await problem('not-found', `There is no job ${key}.`).text();
    expect(text).toContain('There is no job sluice_….');
    expect(text).not.toContain(key.slice(7, 20));
  });
});
