/**
 * Writes into the guides to the emulator what follows from its contract, its scenarios and its program: each part between two markers.
 * With `--check` nothing is written, and a stale part is an error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { behaviours } from './emulator/behaviours.ts';
import { faults } from './emulator/faults.ts';
import { help } from './emulator/help.ts';
import { scenarios } from './emulator/scenarios.ts';
import { withPart } from './marked-part.ts';

const GUIDES = join(import.meta.dirname, '../src/content/docs/guides');

/** The pages, and what each part of them is made by. */
const pages: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  'emulator.md': { help },
  'emulator-behaviours.md': { behaviours },
  'emulator-faults.md': { faults },
  'emulator-scenarios.md': { scenarios },
};

for (const [name, parts] of Object.entries(pages)) {
  const file = join(GUIDES, name);
  const page = readFileSync(file, 'utf8');
  const fresh = Object.entries(parts).reduce((text, [part, make]) => withPart(text, part, make()), page);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, fresh);
  } else if (page !== fresh) {
    console.error(`apps/docs/src/content/docs/guides/${name} is not what the emulator does. Run: pnpm generate`);
    process.exitCode = 1;
  }
}
