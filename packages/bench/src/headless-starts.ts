import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Figure, figure, median, medianRatio } from './figure.ts';

const SLUICE = fileURLToPath(new URL('../../../apps/tui/dist/sluice.js', import.meta.url));
const ROUNDS = 15;
const MAX_RATIO = 3;
const EMPTY = ['-e', '0'];

/** Each ends without a call: the last ones where the token of the instance is looked for. */
const COMMANDS = [
  '--version',
  'help clear',
  '__complete clear',
  'config path',
  'journal list',
  'count shop',
  'queue shop',
  'queue shop --json',
  'diagnose shop',
];

/** What React leaves in a file that has it. */
const REACT = /react\.(?:transitional\.)?element/;
const PRINT_LOADED = `data:text/javascript,${encodeURIComponent(
  `import { registerHooks } from 'node:module'; registerHooks({ load(url, context, next) { if (url.startsWith('file:')) process.stderr.write('\\n' + url + '\\n'); return next(url, context); } });`,
)}`;

/** How long commands take to start, and that none of them loads React. */
export async function headlessStarts(): Promise<readonly Figure[]> {
  if (!existsSync(SLUICE)) throw new Error('apps/tui/dist/sluice.js is not there. Build it: turbo run build --filter=sluice');
  const folder = mkdtempSync(join(tmpdir(), 'sluice-starts-'));
  try {
    const config = join(folder, 'config.toml');
    writeFileSync(
      config,
      '[[instances]]\nname = "shop"\napiUrl = "http://127.0.0.1:9"\nidInstance = "1101000001"\ntokenVariable = "NOT_SET"\n\n[journal]\nfile = "journal.db"\n',
    );
    const environment = {
      ...process.env,
      NODE_COMPILE_CACHE: undefined,
      SLUICE_CONFIG: config,
      XDG_CACHE_HOME: join(folder, 'cache'),
    };
    const run = (args: readonly string[]): number => durationOf(args, environment);
    const empty: number[] = [];
    const spent = new Map(COMMANDS.map((command): [string, number[]] => [command, []]));
    // The first round fills the cache of compiled code.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const nothing = run(EMPTY);
      if (round > 0) empty.push(nothing);
      for (const [command, values] of spent) {
        const value = run([SLUICE, ...command.split(' ')]);
        if (round > 0) values.push(value);
      }
    }
    const figures = [...spent].map(([command, values]) =>
      figure({
        name: `sluice ${command}`,
        value: Math.round(median(values)),
        unit: 'ms',
        peer: 'node -e 0',
        peerValue: Math.round(median(empty)),
        ratio: medianRatio(values, empty),
        budget: { atMost: MAX_RATIO },
      }),
    );
    const withReact = COMMANDS.filter((command) => loadsReact([SLUICE, ...command.split(' ')], environment));
    const loading = `commands that load React${withReact.map((command) => `, ${command}`).join('')}`;
    const none = figure({
      name: loading,
      value: withReact.length,
      unit: 'commands',
      peer: 'limit',
      peerValue: 0,
      ratio: withReact.length,
      budget: { atMost: 0 },
    });
    return [...figures, none];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How long a program runs, in milliseconds. */
function durationOf(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  spawnSync(process.execPath, [...args], { env, stdio: 'ignore' });
  return performance.now() - start;
}

function loadsReact(args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const { stderr } = spawnSync(process.execPath, ['--import', PRINT_LOADED, ...args], { env, encoding: 'utf8' });
  const loaded = stderr.split('\n').filter((line) => line.startsWith('file:'));
  return loaded.some((url) => REACT.test(readFileSync(fileURLToPath(url), 'utf8')));
}
