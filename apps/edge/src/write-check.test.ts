import { SluiceError } from '@sluice/core';
import { expect, test } from 'vitest';
import { createApp } from './app.ts';
import { createWriteCheck } from './write-check.ts';

test('an edge whose disk takes nothing is not ready, until it takes something again', async () => {
  let isFull = true;
  let time = 0;
  let tries = 0;
  const writeCheck = createWriteCheck(
    () => {
      tries += 1;
      if (isFull) throw new SluiceError({ code: 'journal-full', message: 'No room in /data.' });
    },
    () => time,
  );
  const app = createApp({
    config: { keys: [], instances: [] },
    fetch: () => Promise.reject(new TypeError('Nothing is sent here.')),
    writeCheck,
  });
  const ready = async (): Promise<number> => (await app.request('/readyz')).status;
  const refused = await app.request('/readyz');
  expect([refused.status, (await refused.text()).includes('/data')]).toEqual([503, false]);
  isFull = false;
  expect([await ready(), await ready(), tries]).toEqual([503, 503, 1]);
  time += 5000;
  expect([await ready(), tries]).toEqual([200, 2]);
  expect((await app.request('/healthz')).status).toBe(200);
});
