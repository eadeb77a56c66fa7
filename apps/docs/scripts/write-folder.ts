import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = join(import.meta.dirname, '../src/content/docs');

/**
 * Makes a folder of the site hold these pages, and no others. With `--check` nothing is written: a page that is missing, stale or one too many
 * is named, and fails the script.
 *
 * @param pages the text of each page, by the name of its file.
 * @param stale what to say of a page that is not as it would be made now.
 */
export function writeFolder(folder: string, pages: ReadonlyMap<string, string>, stale: string): void {
  const directory = join(DOCS, folder);
  mkdirSync(directory, { recursive: true });
  for (const name of new Set([...readdirSync(directory), ...pages.keys()])) {
    const file = join(directory, name);
    const fresh = pages.get(name);
    const page = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    if (page === fresh) continue;
    if (process.argv.includes('--check')) {
      console.error(`apps/docs/src/content/docs/${folder}/${name} ${stale} Run: pnpm generate`);
      process.exitCode = 1;
    } else if (fresh === undefined) {
      rmSync(file);
    } else {
      writeFileSync(file, fresh);
    }
  }
}
