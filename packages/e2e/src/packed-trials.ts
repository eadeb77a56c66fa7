import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { run } from './packed-package.ts';
import { CHROMIUM_FLAGS } from './browser-page.ts';

const LIMIT_MS = 180_000;

/** What comes from elsewhere: the programs to try. */
export interface Tools {
  /** The path of a file that `runtimes/package.json` brings. */
  readonly inRuntimes: (file: string) => string;
  readonly chromium: string;
  readonly tarball: string;
  /** Where the tarball is installed, and {@link Trial.main} lies as `main.ts`. */
  readonly folder: string;
}

/** One row of the table. */
export interface Trial {
  readonly name: string;
  /** Answers `--version`. */
  readonly command: string;
  /** The program that does `tries` on a runtime; nothing where the tarball itself is looked at. */
  readonly main?: (tries: string, url: string) => string;
  /** Whether the client can be certain there that what changes or sends is on the wire once. */
  readonly sendPolicy?: 'once' | 'refused';
  /** @throws what went wrong. */
  readonly run: (url: string, reported: Promise<string>) => Promise<unknown>;
}

const WORKERD_CONFIG = `
  using Workerd = import "/workerd/workerd.capnp";
  const config :Workerd.Config = (
    services = [
      (name = "main", worker = (modules = [(name = "main.js", esModule = embed "main.js")], compatibilityDate = "2026-01-01")),
      (name = "internet", network = (allow = ["private"])),
    ],
  );
`;

const TYPES_CONFIG = JSON.stringify({
  compilerOptions: {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'ES2024',
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    types: [],
  },
  files: ['program.ts', 'once-program.ts'],
});

/** The files that some trials need beside the program. */
export const CONFIGS: Readonly<Record<string, string>> = { 'workerd.capnp': WORKERD_CONFIG, 'tsconfig.json': TYPES_CONFIG };

/** Runs to its end and fails, or does not. */
const AS_SCRIPT = (tries: string): string => `await (${tries})();`;

export function trialsWith({ inRuntimes, chromium, tarball, folder }: Tools): readonly Trial[] {
  const bin = (name: string): string => inRuntimes(`.bin/${name}`);
  const here = (command: string, ...args: readonly string[]): Promise<string> => run(command, args, folder, LIMIT_MS);
  const bundle = (): Promise<string> =>
    here(bin('esbuild'), 'main.ts', '--bundle', '--format=esm', '--platform=neutral', '--outfile=main.js');
  const script = (name: string, command: string, ...args: readonly string[]): Trial => ({
    name,
    command,
    main: AS_SCRIPT,
    sendPolicy: 'once',
    run: () => here(command, ...args, 'main.ts'),
  });
  const look = (name: string, command: string, ...args: readonly string[]): Trial => ({
    name,
    command,
    run: () => here(command, ...args),
  });

  return [
    script('Node 22', inRuntimes('node-22/bin/node')),
    // The workspace's own, which is first on the PATH of every `pnpm run`.
    script('Node 24', process.execPath),
    {
      name: 'workerd',
      command: bin('workerd'),
      main: (tries) => `export default { test: ${tries} };`,
      sendPolicy: 'refused',
      run: async () => {
        await bundle();
        await here(bin('workerd'), 'test', 'workerd.capnp');
      },
    },
    script('Deno', bin('deno'), 'run', '--no-prompt', '--cached-only', '--allow-net=127.0.0.1'),
    script('Bun', bin('bun'), 'run', '--no-install'),
    {
      name: 'Chromium',
      command: chromium,
      sendPolicy: 'refused',
      main: (tries, url) => `
        const outcome = await (${tries})().then(() => '', (error) => String(error));
        await fetch('${url}/report', { method: 'POST', body: outcome });`,
      run: async (url, reported) => {
        await bundle();
        const failed = await openPage(chromium, folder, url, reported);
        if (failed !== '') throw new Error(failed);
      },
    },
    look('its types', join(import.meta.dirname, '../node_modules/.bin/tsc'), '--project', '.'),
    look('publint', bin('publint'), 'run', tarball, '--strict'),
    look('attw', bin('attw'), tarball, '--profile', 'esm-only', '--no-emoji', '--no-definitely-typed'),
  ];
}

/** Opens a page in a browser that shows nothing, until the page has reported. */
async function openPage(chromium: string, folder: string, url: string, reported: Promise<string>): Promise<string> {
  const browser = spawn(chromium, [...CHROMIUM_FLAGS, `--user-data-dir=${join(folder, 'chromium')}`, url], { stdio: 'ignore' });
  const closed = once(browser, 'close');
  const limit = AbortSignal.timeout(LIMIT_MS);
  try {
    return await Promise.race([
      reported,
      closed.then(() => 'Chromium ended before the page had reported.'),
      once(limit, 'abort').then(() => `The page has not reported within ${LIMIT_MS / 1000} s.`),
    ]);
  } finally {
    browser.kill();
    await closed;
  }
}
