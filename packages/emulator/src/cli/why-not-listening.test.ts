import { expect, test } from 'vitest';
import { whyNotListening } from './why-not-listening.ts';

test.each([
  ['EADDRINUSE', 'Choose another with --port; 0 picks a free one.'],
  ['EACCES', 'Choose a port above 1023 with --port; 0 picks a free one.'],
  ['EADDRNOTAVAIL', 'Choose another with --host.'],
  ['ENOTFOUND', 'Choose another with --host.'],
])('%s is reported with where, and what to do', (code, advice) => {
  const reported = whyNotListening(code, '127.0.0.1', 80);
  expect(reported).toContain(`on 127.0.0.1, port 80 (${code})`);
  expect(reported.endsWith(advice)).toBe(true);
});
