import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningEmulator } from './emulator-program.ts';

/** The built program. */
export const SLUICE: string = join(import.meta.dirname, '../../../apps/tui/dist/sluice.js');

/** Writes a configuration with instances of an emulator, and the place of a journal beside it. */
export function configure(
  folder: string,
  emulator: RunningEmulator,
  instances: Readonly<Record<string, string>>,
  flavor = 'plain',
): void {
  const tables = Object.entries(instances).map(
    ([name, idInstance]) =>
      `[[instances]]\nname = "${name}"\nflavor = "${flavor}"\napiUrl = "${emulator.url}"\nidInstance = "${idInstance}"\ntoken = "${emulator.tokenOf(idInstance)}"\n`,
  );
  const file = join(folder, 'config.toml');
  writeFileSync(file, `[journal]\nfile = "${join(folder, 'journal.sqlite')}"\n\n${tables.join('\n')}`);
  chmodSync(file, 0o600);
}

/** Writes a configuration with an edge, and the place of a journal beside it. */
export function configureEdge(folder: string, { url, key }: { readonly url: string; readonly key: string }): void {
  const file = join(folder, 'config.toml');
  const table = `[[edges]]\nname = "office"\nurl = "${url}"\nkey = "${key}"\n`;
  writeFileSync(file, `[journal]\nfile = "${join(folder, 'journal.sqlite')}"\n\n${table}`);
  chmodSync(file, 0o600);
}

/** The environment in which `sluice` finds that configuration. */
export function environmentOf(folder: string): Record<string, string | undefined> {
  return { PATH: process.env['PATH'], SLUICE_CONFIG: join(folder, 'config.toml'), HOME: folder };
}
