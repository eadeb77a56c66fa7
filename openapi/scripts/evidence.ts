/**
 * Writes the facts of `evidence/` into one JSON file, which is committed: `dist/evidence.json`.
 * With `--check` nothing is written, and a missing or stale file is an error.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFactPages } from './facts.ts';

const target = join(import.meta.dirname, '../dist/evidence.json');
const fresh = `${JSON.stringify({ pages: readFactPages() }, null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, fresh);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== fresh) {
  console.error('openapi/dist/evidence.json does not match the facts it is made from. Run: pnpm generate');
  process.exitCode = 1;
}
