import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const workspace = join(import.meta.dirname, '../../..');
const copy = mkdtempSync(join(tmpdir(), 'sluice-drift-'));
afterAll(() => rmSync(copy, { recursive: true }));

function isOurs(source: string): boolean {
  return basename(source) !== 'node_modules';
}

function copyPart(folder: string, ...parts: readonly string[]): void {
  for (const part of parts) cpSync(join(workspace, folder, part), join(copy, folder, part), { recursive: true, filter: isOurs });
  symlinkSync(join(workspace, folder, 'node_modules'), join(copy, folder, 'node_modules'), 'dir');
}

/** Runs a script of a package as `pnpm` would, and tells how it ended and what it complained of. */
function run(
  folder: string,
  script: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly said: string } {
  const cwd = join(copy, folder);
  const PATH = [join(cwd, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    env: { ...process.env, PATH },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return { status, said: stderr.trim() };
}

const bundle = (...args: readonly string[]) => run('openapi', 'scripts/bundle.ts', ...args);
const generate = (...args: readonly string[]) => run('packages/core', 'scripts/generate.ts', ...args);
const pages = (...args: readonly string[]) => run('apps/docs', 'scripts/emulator-pages.ts', ...args);
const inOrder = { status: 0, said: '' };
const staleBundle = {
  status: 1,
  said: 'openapi/dist/gateway.json does not match the contract it is bundled from. Run: pnpm generate',
};

test('a changed contract is noticed in what is made from it, step by step, until it is made anew', { timeout: 120_000 }, () => {
  copyPart('openapi', '');
  copyPart('packages/core', 'package.json', 'scripts', 'src/gen');
  expect(bundle('--check')).toEqual(inOrder);
  expect(generate('--check')).toEqual(inOrder);

  const file = join(copy, 'openapi/gateway/schemas/SendMessageRequest.yaml');
  const before = readFileSync(file, 'utf8');
  const after = before.replace('maxLength: 20000', 'maxLength: 20001');
  expect(after).not.toBe(before);
  writeFileSync(file, after);

  expect(bundle('--check')).toEqual(staleBundle);
  expect(generate('--check')).toEqual(inOrder);

  expect(bundle()).toEqual(inOrder);
  expect(bundle('--check')).toEqual(inOrder);
  expect(generate('--check')).toEqual({
    status: 1,
    said: [
      'packages/core/src/gen/gateway.ts does not match the contract. Run: pnpm generate',
      'packages/core/src/gen/operations.ts does not match the contract. Run: pnpm generate',
    ].join('\n'),
  });

  expect(generate()).toEqual(inOrder);
  expect(generate('--check')).toEqual(inOrder);

  rmSync(join(copy, 'openapi/dist/gateway.json'));
  expect(bundle('--check')).toEqual(staleBundle);
});

test('a guide that tells of the emulator what it does not do is noticed, until it is made anew', () => {
  copyPart('apps/docs', 'package.json', 'scripts', 'src/content/docs/guides');
  copyPart('packages/emulator', 'package.json', 'src', 'scenarios');
  expect(pages('--check')).toEqual(inOrder);

  const file = join(copy, 'apps/docs/src/content/docs/guides/emulator-behaviours.md');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('`86400000` (24 h)', '`86400001`'));
  expect(pages('--check')).toEqual({
    status: 1,
    said: 'apps/docs/src/content/docs/guides/emulator-behaviours.md is not what the emulator does. Run: pnpm generate',
  });
  expect(pages()).toEqual(inOrder);
  expect(readFileSync(file, 'utf8')).toBe(before);
});
