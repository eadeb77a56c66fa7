import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const QUEUE = join(import.meta.dirname, '../../queue');
const EXPORTS: unknown = JSON.parse(readFileSync(join(QUEUE, 'package.json'), 'utf8'));

interface PublicName {
  readonly name: string;
  readonly file: string;
}

/** Every entry of the package by its address, and the file that it is. Tests have a separate one, which is not published. */
const entries: readonly (readonly [address: string, file: string])[] = Object.entries(
  (EXPORTS as { readonly exports: Readonly<Record<string, string>> }).exports,
)
  .filter(([path]) => path !== './testing' && path !== './contracts')
  .map(([path, file]) => [join('@sluice/queue', path), join(QUEUE, file)]);

/** The functions, constants and classes that an entry exports. Types are shown by those. */
function valuesIn(file: string): readonly PublicName[] {
  const lists = readFileSync(file, 'utf8').matchAll(/^export \{([^}]*)\} from '([^']+)';/gm);
  return [...lists].flatMap(([, names = '', from = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => ({ name, file: join(dirname(file), from) })),
  );
}

/** The docstring right before the declaration of a name. */
function docstringOf({ name, file }: PublicName): string {
  const source = readFileSync(file, 'utf8');
  const declared = source.search(new RegExp(`^export (async )?(function\\*?|const|class) ${name}\\b`, 'm'));
  const before = source.slice(0, declared).trimEnd();
  return before.endsWith('*/') ? before.slice(before.lastIndexOf('/**')) : '';
}

function examplesIn(text: string): readonly string[] {
  return [...text.matchAll(/^ *\* ```ts\n([\s\S]*?)^ *\* ```$/gm)].map(([, code = '']) => code.replaceAll(/^ *\* ?/gm, ''));
}

test.each(entries)('every function, constant and class of %s has an example in its docstring', (_, file) => {
  const without = valuesIn(file).filter((name) => examplesIn(docstringOf(name)).length === 0);
  expect(without.map(({ name }) => name)).toEqual([]);
});

/** What the examples take for granted. */
const GIVEN = `
import { createChatApiClient, createGatewayClient, SluiceError, type GatewayClient } from '@sluice/core';
${entries
  .map(
    ([address, file]) =>
      `import { ${valuesIn(file)
        .map(({ name }) => name)
        .join(', ')} } from '${address}';`,
  )
  .join('\n')}
import type { ClearingReport, Journal, OpenJob, Plan, Queue, QueueInstance, Reading, RestoreReport } from '@sluice/queue';
import type { ClearingConfirmation, JobClock, Owners } from '@sluice/queue/job';
import type { LinkPorts } from '@sluice/queue/diagnosis';
declare const client: GatewayClient;
declare const queue: Queue;
declare const plan: Plan;
declare const instance: QueueInstance;
declare const journal: Journal;
declare const owners: Owners;
declare const clock: JobClock;
declare const confirmation: ClearingConfirmation;
declare const report: RestoreReport;
declare const ports: LinkPorts;
declare const id: string;
declare const text: string;
declare const apiUrl: string;
declare const token: string;
declare let reading: Reading;
declare function show(...what: readonly unknown[]): void;
`;

test('the examples of all docstrings compile', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(QUEUE, 'test/examples-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const sources = readdirSync(join(QUEUE, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  );
  let count = 0;
  for (const path of sources) {
    for (const code of examplesIn(readFileSync(join(QUEUE, 'src', path), 'utf8'))) {
      count += 1;
      const name = `${path.replaceAll(/\W/g, '-')}-${count}.ts`;
      writeFileSync(join(folder, name), `${GIVEN}\nexport async function example(): Promise<void> {\n${code}\n}\n`);
    }
  }
  expect(count).toBeGreaterThan(40);
  const compilerOptions = { noUnusedLocals: false, isolatedDeclarations: false, declaration: false };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '@sluice/tsconfig/node.json', compilerOptions, include: ['*.ts'] }),
  );
  const tsc = join(QUEUE, 'node_modules/.bin/tsc');
  const { stdout } = await promisify(execFile)(tsc, ['-p', folder]).catch((error: unknown) => error as { stdout: string });
  expect(stdout).toBe('');
});
