/**
 * Bundles each contract into one JSON file, which is committed, such as `dist/gateway.json`.
 * With `--check` nothing is written, and a missing or stale bundle is an error.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Each is a folder with an `openapi.yaml`, and the name of its bundle. */
const contracts = ['gateway', 'chat-api', 'emulator'];

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
    return `${JSON.stringify(JSON.parse(readFileSync(output, 'utf8')), null, 2)}\n`;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

for (const name of contracts) {
  const target = join(root, `dist/${name}.json`);
  const fresh = bundle(name);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, fresh);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== fresh) {
    console.error(`openapi/dist/${name}.json does not match the contract it is bundled from. Run: pnpm generate`);
    process.exitCode = 1;
  }
}
