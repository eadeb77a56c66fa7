/**
 * Generates from the bundled contract what core needs of it: the types of every path, and a table of the operations.
 * With `--check` nothing is written, and a missing or stale file is an error.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

interface Operation {
  readonly operationId: string;
  readonly 'x-destructive'?: boolean;
  readonly 'x-rate-limit': { readonly requests: number; readonly perMilliseconds: number };
}

const root = join(import.meta.dirname, '../../..');
const contractFile = join(root, 'openapi/dist/gateway.json');
const generated = join(import.meta.dirname, '../src/gen');
const source = readFileSync(contractFile, 'utf8');
const hash = createHash('sha256').update(source).digest('hex');
const banner = `// Generated from the gateway's contract by \`pnpm generate\`; do not edit.\n// sha256 of the contract: ${hash}\n\n`;

async function pathTypes(): Promise<string> {
  return banner + astToString(await openapiTS(source, { immutable: true }));
}

/** The operations of the plain family; those of `/v3` are the same under a prefix. */
function operationTable(): string {
  const { paths } = JSON.parse(source) as { paths: Record<string, Record<string, Operation>> };
  const rows = Object.entries(paths)
    .filter(([path]) => !path.startsWith('/v3'))
    .flatMap(([, item]) =>
      Object.entries(item)
        .filter(([verb]) => verb !== 'parameters')
        .map(([verb, operation]) => {
          const limit = operation['x-rate-limit'];
          // The verb alone does not tell: clearMessagesQueue is a GET.
          const readOnly = verb === 'get' && operation['x-destructive'] !== true;
          const spacingMs = limit.perMilliseconds / limit.requests;
          return `  ${operation.operationId}: { readOnly: ${readOnly}, spacingMs: ${spacingMs} },`;
        }),
    );
  return `${banner}/** What the contract says of each operation: whether it changes nothing, and the least time between two calls for one instance. */
export const operations = {
${rows.join('\n')}
} as const;
`;
}

const files = new Map([
  [join(generated, 'gateway.ts'), await pathTypes()],
  [join(generated, 'operations.ts'), operationTable()],
]);

for (const [file, text] of files) {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${relative(root, file)} does not match the contract. Run: pnpm generate`);
    process.exit(1);
  }
}
