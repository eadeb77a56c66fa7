import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createContractCopy } from './contract-copy.ts';

const { root: copy, copyPart, run, [Symbol.dispose]: dispose } = createContractCopy();
afterAll(dispose);

const bundle = (...args: readonly string[]) => run('openapi', 'scripts/bundle.ts', ...args);
const generate = (...args: readonly string[]) => run('packages/core', 'scripts/generate.ts', ...args);
const pages = (...args: readonly string[]) => run('apps/docs', 'scripts/emulator-pages.ts', ...args);
const facts = (...args: readonly string[]) => run('openapi', 'scripts/evidence.ts', ...args);
const factPages = (...args: readonly string[]) => run('apps/docs', 'scripts/evidence-pages.ts', ...args);
const inOrder = { status: 0, said: '' };
const staleBundle = {
  status: 1,
  said: 'openapi/dist/gateway.json does not match the contract it is bundled from. Run: pnpm generate',
};

test('a changed contract is noticed in what is made from it, step by step, until it is made again', { timeout: 120_000 }, () => {
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
      'packages/core/src/gen/gateway-methods.ts does not match the contract. Run: pnpm generate',
    ].join('\n'),
  });

  expect(generate()).toEqual(inOrder);
  expect(generate('--check')).toEqual(inOrder);

  rmSync(join(copy, 'openapi/dist/gateway.json'));
  expect(bundle('--check')).toEqual(staleBundle);
});

test(
  'a changed contract of the edge is noticed in all that is made from it, until it is made again',
  { timeout: 120_000 },
  () => {
    const file = join(copy, 'openapi/edge/parameters/pageLimit.yaml');
    const before = readFileSync(file, 'utf8');
    expect(bundle()).toEqual(inOrder);
    writeFileSync(file, before.replace('maximum: 500', 'maximum: 501'));

    expect(bundle('--check')).toEqual({
      status: 1,
      said: [
        'openapi/dist/edge.json does not match the contract it is bundled from. Run: pnpm generate',
        'openapi/dist/edge-requests.js does not match the contract it is bundled from. Run: pnpm generate',
      ].join('\n'),
    });
    expect(bundle()).toEqual(inOrder);
    expect(generate('--check').said).toContain('packages/core/src/gen/edge.ts does not match the contract.');
    expect(generate()).toEqual(inOrder);
    expect(generate('--check')).toEqual(inOrder);
  },
);

test('a changed fact is noticed in the file that is made of the facts, until it is made again', () => {
  const file = join(copy, 'openapi/evidence/queue.md');
  const before = readFileSync(file, 'utf8');
  expect(facts('--check')).toEqual(inOrder);

  writeFileSync(file, before.replace('waits for 24 hours', 'waits for 25 hours'));
  expect(facts('--check')).toEqual({
    status: 1,
    said: 'openapi/dist/evidence.json does not match the facts it is made from. Run: pnpm generate',
  });

  expect(facts()).toEqual(inOrder);
  expect(facts('--check')).toEqual(inOrder);
});

test('a guide that says of the emulator what it does not do is noticed, until it is made again', () => {
  copyPart('apps/docs', 'package.json', 'scripts', 'src/content/docs');
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

test('a page of facts that is changed, or whose subject is gone, is noticed, until the pages are made again', () => {
  const folder = join(copy, 'apps/docs/src/content/docs/evidence');
  const before = readFileSync(join(folder, 'queue.md'), 'utf8');
  expect(factPages('--check')).toEqual(inOrder);

  writeFileSync(join(folder, 'queue.md'), before.replace('certain', 'inferred'));
  writeFileSync(join(folder, 'gone.md'), before);
  const { status, said } = factPages('--check');
  expect({ status, said: said.split('\n').toSorted() }).toEqual({
    status: 1,
    said: ['gone', 'queue'].map(
      (name) => `apps/docs/src/content/docs/evidence/${name}.md is not what openapi/evidence says. Run: pnpm generate`,
    ),
  });

  expect(factPages()).toEqual(inOrder);
  expect(readFileSync(join(folder, 'queue.md'), 'utf8')).toBe(before);
  expect(factPages('--check')).toEqual(inOrder);
});
