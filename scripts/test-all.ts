/** Runs the tests of every package, and ends with one line that a script can read: `N passed, N failed`, the sum of them all. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

// Each package's own, which turbo keeps with the rest of its cache: a package that was not run again counts as before.
const summaries = (): readonly string[] =>
  globSync('{openapi,packages/*,apps/*}/.vitest/summary.json', { cwd: ROOT }).map((file) => join(ROOT, file));

for (const file of summaries()) rmSync(file);

// The programs of the end-to-end tests mostly wait, the others calculate: three packages at once keep two cores busy, and no more.
const args = ['run', 'test', '--continue', '--concurrency=3', ...process.argv.slice(2)];
const { status } = spawnSync('turbo', args, { cwd: ROOT, stdio: 'inherit' });

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
for (const file of summaries()) {
  const found = JSON.parse(readFileSync(file, 'utf8')) as typeof counts & { failures: string[] };
  counts.passed += found.passed;
  counts.failed += found.failed;
  counts.skipped += found.skipped;
  failures.push(...found.failures);
}
// What failed before it could count, such as a build.
if (status !== 0 && counts.failed === 0) counts.failed = 1;
// Again at the end: the output of all packages together has thousands of lines.
for (const failure of failures) console.log(`failed: ${failure}`);
if (counts.skipped > 0) console.log(`${counts.skipped} skipped: this machine cannot run them.`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = status ?? 1;
