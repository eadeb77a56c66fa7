import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { warningOfRights } from './read-config.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sluice-config-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function warningOf(apiTokenInstance: unknown, mode: number): string | undefined {
  const file = join(folder, 'edge.json');
  writeFileSync(file, JSON.stringify({ instances: [{ apiTokenInstance }] }));
  chmodSync(file, mode);
  return warningOfRights(file);
}

test('a file with tokens that others can read is named, with the command that mends it', () => {
  const warning = warningOf('token-of-the-tests', 0o640);
  expect(warning).toContain(`chmod 600 ${join(folder, 'edge.json')}`);
  expect(warning).not.toContain('token-of-the-tests');
});

test('a file that only its owner can read, or that only says where the tokens are, is right', () => {
  expect([warningOf('token-of-the-tests', 0o600), warningOf({ env: 'TOKEN' }, 0o644)]).toEqual([undefined, undefined]);
});
