/**
 * Generates what core needs of each contract: the types of every path, and a method for every operation.
 * With `--check` nothing is written, and a missing or stale file is an error.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EdgeOperation } from '@sluice/openapi/edge-operations';
import type { Operation } from '@sluice/openapi/operations';
import openapiTS, { astToString } from 'openapi-typescript';
import { factory } from 'typescript';
import { edgeMethods } from './edge-methods.ts';
import { chatApiMethods, gatewayMethods } from './methods.ts';

const root = join(import.meta.dirname, '../../..');
const dist = join(root, 'openapi/dist');

// Imported by its place in this tree: a copy of the tree generates from its own contract.
const { operations } = (await import(pathToFileURL(join(dist, 'operations.js')).href)) as {
  readonly operations: readonly Operation[];
};

const { edgeOperations } = (await import(pathToFileURL(join(dist, 'edge-operations.js')).href)) as {
  readonly edgeOperations: readonly EdgeOperation[];
};

const contracts = [
  { name: 'gateway', methods: gatewayMethods(operations.filter(({ family }) => family !== 'chat-api')) },
  { name: 'chat-api', methods: chatApiMethods(operations.filter(({ family }) => family === 'chat-api')) },
  { name: 'edge', methods: edgeMethods(edgeOperations) },
];

for (const { name, methods } of contracts) {
  const source = readFileSync(join(dist, `${name}.json`), 'utf8');
  const hash = createHash('sha256').update(source).digest('hex');
  const banner = `// Generated from the contract by \`pnpm generate\`; do not edit.\n// sha256 of the contract: ${hash}\n\n`;
  const files = { [name]: await typesOf(source), [`${name}-methods`]: methods };
  for (const [file, text] of Object.entries(files)) {
    const target = join(import.meta.dirname, `../src/gen/${file}.ts`);
    const fresh = banner + text;
    if (!process.argv.includes('--check')) {
      writeFileSync(target, fresh);
    } else if (!existsSync(target) || readFileSync(target, 'utf8') !== fresh) {
      console.error(`${relative(root, target)} does not match the contract. Run: pnpm generate`);
      process.exitCode = 1;
    }
  }
}

async function typesOf(source: string): Promise<string> {
  const ast = await openapiTS(source, {
    immutable: true,
    // A file in a form is a Blob; openapi-typescript makes a text of it.
    transform: ({ format }) => (format === 'binary' ? factory.createTypeReferenceNode('Blob') : undefined),
  });
  return astToString(ast);
}
