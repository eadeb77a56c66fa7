import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'tsdown';
import config from '../../../apps/tui/tsdown.config.ts';

const TUI = join(import.meta.dirname, '../../../apps/tui');
const COUNTER = join(import.meta.dirname, 'counting-openapi-fetch.ts');

/**
 * Builds the app with its usual settings, but with an openapi-fetch that writes down every call that it carries.
 *
 * @returns the program. It writes a line for each call to the file that `COUNTED_CALLS` names.
 */
export async function buildCountedSluice(folder: string): Promise<string> {
  await build({
    ...config,
    config: false,
    cwd: TUI,
    outDir: folder,
    minify: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'count-openapi-fetch',
        resolveId: {
          order: 'pre',
          handler: (id, importer) => (id === 'openapi-fetch' && importer !== COUNTER ? COUNTER : undefined),
        },
      },
    ],
  });
  cpSync(join(TUI, 'package.json'), join(folder, 'package.json'));
  return join(folder, 'sluice.js');
}

/** The operations that openapi-fetch has carried for an instance, in the order of the alphabet. */
export function countedCalls(file: string, idInstance: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [whose, path = ''] = line.split(' ');
      const operation = /\}\/(\w+)\/\{/.exec(path)?.[1];
      return whose === idInstance && operation !== undefined ? [operation] : [];
    })
    .toSorted();
}
