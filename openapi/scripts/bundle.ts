/**
 * Bundles each contract into one JSON file, which is committed, such as `dist/gateway.json`, and makes the tables of the operations and the
 * validators of the edge's requests from them. A contract has the version of the release that it comes with.
 * With `--check` nothing is written, and a missing or stale file is an error.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import release from '../package.json' with { type: 'json' };
import { edgeOperationTable } from './edge-operations.ts';
import { edgeRequests } from './edge-requests.ts';
import { operationTable } from './operation-table.ts';

/** Each is a folder with an `openapi.yaml`, and the name of its bundle. */
const contracts = ['gateway', 'chat-api', 'emulator', 'edge'];

const root = join(import.meta.dirname, '..');

function bundle(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'sluice-contract-'));
  const output = join(directory, `${name}.json`);
  try {
    execFileSync('redocly', ['bundle', `${name}/openapi.yaml`, '--config', 'redocly.yaml', '--output', output], {
      cwd: root,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Redocly writes an OpenAPI document, which has it.
    const document = JSON.parse(readFileSync(output, 'utf8')) as { readonly info: object };
    return `${JSON.stringify(released(document), null, 2)}\n`;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The sources of the contracts say `0.0.0`, whatever the release. */
function released(document: { readonly info: object }): object {
  return { ...document, info: { ...document.info, version: release.version } };
}

const bundles = contracts.map((name) => ({ name, source: bundle(name) }));
const ofGateways = bundles.filter(({ name }) => name === 'gateway' || name === 'chat-api');
const table = operationTable(ofGateways.map(({ source }) => source));
const ofEdge = bundles.find(({ name }) => name === 'edge')?.source ?? '';
const edgeTable = edgeOperationTable(ofEdge);
const requests = edgeRequests(ofEdge);
const files = {
  ...Object.fromEntries(bundles.map(({ name, source }) => [`${name}.json`, source])),
  'operations.js': table.js,
  'operations.d.ts': table.types,
  'edge-operations.js': edgeTable.js,
  'edge-operations.d.ts': edgeTable.types,
  'edge-requests.js': requests.js,
  'edge-requests.d.ts': requests.types,
};

for (const [file, fresh] of Object.entries(files)) {
  const target = join(root, 'dist', file);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, fresh);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== fresh) {
    console.error(`openapi/dist/${file} does not match the contract it is bundled from. Run: pnpm generate`);
    process.exitCode = 1;
  }
}
