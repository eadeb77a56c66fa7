/** Fails when a word that was given up is used: in code, contracts, scenarios, screens and pages. Part of `pnpm lint`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findGivenUp } from './glossary/find-given-up.ts';
import { PHRASES } from './glossary/phrases.ts';
import { TERMS } from './glossary/terms.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TEXTS = /\.(?:ts|tsx|md|yaml|json)$/;
// Generated files, and the words themselves.
const SKIPPED =
  /^(?:openapi\/(?:dist|evidence)\/|apps\/docs\/(?:scripts\/glossary\/|src\/content\/docs\/evidence\/)|\.changeset\/|pnpm-lock)|\/gen\//;

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
  cwd: ROOT,
  encoding: 'utf8',
});
const files = listed.split('\0').filter((file) => TEXTS.test(file) && !SKIPPED.test(file));

for (const file of files) {
  const path = join(ROOT, file);
  // A file that is deleted and not yet committed is still listed.
  if (!existsSync(path)) continue;
  for (const { line, found, word } of findGivenUp(readFileSync(path, 'utf8'), /\.tsx?$/.test(file), TERMS, PHRASES)) {
    console.error(`${file}:${line}: "${found}" was given up. Write: ${word}`);
    process.exitCode = 1;
  }
}
