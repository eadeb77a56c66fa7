/**
 * Generates clients from every contract with each generator, compiles them, and lets the schemas that they check values with take every example
 * of the contract. Prints a table; exits with 1 when something fails.
 */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contractFile, examplesOf, memberOf } from './generator-examples.ts';
import { GENERATORS, isSuccess, type Generator } from './generator-list.ts';
import { run } from './packed-package.ts';

const TSC = join(import.meta.dirname, '../node_modules/.bin/tsc');
const COMPILER_OPTIONS = {
  target: 'ES2024',
  lib: ['ES2024', 'DOM', 'DOM.Iterable'],
  types: [],
  module: 'preserve',
  moduleResolution: 'bundler',
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
};
/** Compiles only if the comparison of `type` leaves one kind of entry. */
const NARROWS = `
export function textOf(entry: Entry): string | undefined {
  if (entry.type !== 'sendMessage') return undefined;
  const message: SendMessageEntry = entry;
  return message.body.message;
}
`;

const folder = await mkdtemp(join(tmpdir(), 'sluice-generators-'));
try {
  for (const generator of GENERATORS) {
    const inTools = await generator.tools();
    const own = await mkdtemp(join(folder, 'client-'));
    await symlink(inTools(''), join(own, 'node_modules'), 'dir');
    await writeFile(join(own, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    for (const contract of ['gateway', 'chat-api', 'emulator']) {
      const target = join(own, contract);
      await mkdir(target);
      const outcome = await tryWith(generator, contract, target, inTools).catch((error: unknown) => {
        process.exitCode = 1;
        return String(error);
      });
      process.stdout.write(`${generator.name.padEnd(24)} ${contract.padEnd(10)} ${outcome}\n`);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** @returns what was seen. @throws what went wrong. */
async function tryWith(
  generator: Generator,
  contract: string,
  target: string,
  inTools: (file: string) => string,
): Promise<string> {
  for (const [program, ...args] of generator.runs(contractFile(contract)))
    await run(inTools(join('.bin', program)), args, target);

  if (contract === 'gateway') await writeFile(join(target, 'narrows.ts'), `${generator.types}\n${NARROWS}`);
  const compilerOptions = { ...COMPILER_OPTIONS, ...generator.compilerOptions };
  await writeFile(join(target, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
  await run(TSC, ['--project', target], target);

  const { schemas } = generator;
  if (schemas === undefined) return 'compiles';
  const module: unknown = await import(pathToFileURL(join(target, schemas.file)).href);
  let accepted = 0;
  for (const example of examplesOf(contract)) {
    const schema = schemas.find(module, example);
    const of = `${example.operationId} ${example.status ?? 'body'}`;
    if (isSchema(schema)) {
      if (!schema.safeParse(example.value).success) throw new Error(`${of} refuses ${JSON.stringify(example.value)}`);
      accepted += 1;
    } else if (example.status === undefined || isSuccess(example.status)) {
      throw new Error(`there is no schema for ${of}`);
    }
  }
  return `compiles; ${accepted} examples accepted`;
}

function isSchema(value: unknown): value is { readonly safeParse: (value: unknown) => { readonly success: boolean } } {
  return typeof memberOf(value, 'safeParse') === 'function';
}
