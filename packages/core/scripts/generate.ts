/**
 * Generates from each bundled contract what core needs of it: the types of every path, and a table of the operations.
 * With `--check` nothing is written, and a missing or stale file is an error.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

interface Described {
  readonly operationId?: string;
  readonly 'x-effect': string;
  readonly 'x-rate-limit': { readonly requests: number; readonly perMilliseconds: number };
}

/** What is made of a contract, and how the operations of it are named in the table. */
const contracts = [
  // As in the address: where both families have an operation, they are limited alike, and one row serves them.
  { name: 'gateway', types: 'gateway', table: 'operations', nameOf: (path: string) => /\}\/(\w+)\/\{/.exec(path)?.[1] },
  // Two operations share an address there, by different verbs.
  {
    name: 'chat-api',
    types: 'chat-api',
    table: 'chat-api-operations',
    nameOf: (_: string, { operationId }: Described) => operationId,
  },
] as const;

const root = join(import.meta.dirname, '../../..');

function bannerOf(source: string): string {
  const hash = createHash('sha256').update(source).digest('hex');
  return `// Generated from the contract by \`pnpm generate\`; do not edit.\n// sha256 of the contract: ${hash}\n\n`;
}

function operationTable(source: string, nameOf: (path: string, operation: Described) => string | undefined): string {
  const { paths } = JSON.parse(source) as { paths: Record<string, Record<string, Described>> };
  const rows = new Map<string, string>();
  for (const [path, item] of Object.entries(paths)) {
    for (const [verb, operation] of Object.entries(item)) {
      const name = nameOf(path, operation);
      if (operation.operationId === undefined || name === undefined) continue;
      const { requests, perMilliseconds } = operation['x-rate-limit'];
      const fields = `verb: '${verb.toUpperCase()}', effect: '${operation['x-effect']}', callsPerSecond: ${(requests * 1000) / perMilliseconds}`;
      rows.set(name, `  ${name}: { ${fields} },`);
    }
  }
  return `/** What the contract says of each operation: its verb, what it does at the gateway, and how often it may be called for one instance. */
export const operations = {
${[...rows.values()].join('\n')}
} as const;
`;
}

for (const { name, types, table, nameOf } of contracts) {
  const source = readFileSync(join(root, `openapi/dist/${name}.json`), 'utf8');
  const files = {
    [types]: astToString(await openapiTS(source, { immutable: true })),
    [table]: operationTable(source, nameOf),
  };
  for (const [file, text] of Object.entries(files)) {
    const target = join(import.meta.dirname, `../src/gen/${file}.ts`);
    const fresh = bannerOf(source) + text;
    if (!process.argv.includes('--check')) {
      writeFileSync(target, fresh);
    } else if (!existsSync(target) || readFileSync(target, 'utf8') !== fresh) {
      console.error(`${relative(root, target)} does not match the contract. Run: pnpm generate`);
      process.exitCode = 1;
    }
  }
}
