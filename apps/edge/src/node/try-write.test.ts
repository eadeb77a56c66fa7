import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tryWrite } from './try-write.ts';

test('a try leaves nothing behind, and fails where the folder takes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-try-'));
  tryWrite(folder);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
  expect(() => tryWrite(folder)).toThrow('ENOENT');
});
