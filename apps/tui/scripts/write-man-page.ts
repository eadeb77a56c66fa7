/** Writes the man page of the package, from the table of commands. */
import { writeFileSync } from 'node:fs';
import { manPage } from '../src/cli/man-page.ts';
import { en } from '../src/sentences/en/en.ts';

writeFileSync(new URL('../dist/sluice.1', import.meta.url), manPage(en));
