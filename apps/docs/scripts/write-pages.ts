import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPart } from './marked-part.ts';

const GUIDES = join(import.meta.dirname, '../src/content/docs/guides');

/** The pages that a script has a hand in, and the text of each of their parts. */
export type Pages = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Puts the parts into their pages. With `--check` nothing is written: a stale page is named, and fails the script.
 *
 * @param script the name of the file that makes them, as the markers have it.
 * @param stale what to say of a page that is not as it would be made now.
 */
export function writePages(script: string, pages: Pages, stale: string): void {
  for (const [name, parts] of Object.entries(pages)) {
    const file = join(GUIDES, name);
    const page = readFileSync(file, 'utf8');
    const fresh = Object.entries(parts).reduce((text, [part, made]) => withPart(text, { script, part }, made), page);
    if (!process.argv.includes('--check')) {
      writeFileSync(file, fresh);
    } else if (page !== fresh) {
      console.error(`apps/docs/src/content/docs/guides/${name} ${stale} Run: pnpm generate`);
      process.exitCode = 1;
    }
  }
}
