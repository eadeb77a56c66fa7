import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

const SLUICE = fileURLToPath(new URL('../../../apps/tui/dist/sluice.js', import.meta.url));
const TIMEOUT_MS = 60_000;

/** A folder with a configuration of many instances. */
export interface Configured {
  readonly environment: Record<string, string | undefined>;
  readonly remove: () => void;
}

export function configured(url: string, instances: number): Configured {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
  const tables = Array.from(
    { length: instances },
    (_, at) =>
      `[[instances]]\nname = "shop-${at + 1}"\napiUrl = "${url}"\nidInstance = "${1_101_000_001 + at}"\ntoken = "${'0123456789'.repeat(5)}"\n`,
  );
  const file = join(folder, 'config.toml');
  writeFileSync(file, `[journal]\nfile = "journal.db"\n\n${tables.join('\n')}`);
  chmodSync(file, 0o600);
  // What compiled code is kept in must be the folder of this measurement.
  const { NODE_COMPILE_CACHE: _elsewhere, ...environment } = process.env;
  return {
    environment: { ...environment, CI: '', SLUICE_CONFIG: file, XDG_CACHE_HOME: join(folder, 'cache') },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The built program on a pseudo-terminal. */
export interface OpenedApp {
  /** Fulfilled when a text was written, with how long that took from the start, in milliseconds. */
  readonly shows: (text: string) => Promise<number>;
  /** How many bytes were written. */
  readonly written: () => number;
  /** What the process holds of memory, in MB. */
  readonly residentMb: () => number;
  readonly quit: () => Promise<void>;
}

export function openBuiltApp({ environment }: Configured): OpenedApp {
  const start = performance.now();
  const pty = spawn(process.execPath, [SLUICE], { name: 'xterm-256color', cols: 120, rows: 40, env: environment });
  const exited = new Promise<void>((resolve) => {
    pty.onExit(() => resolve());
  });
  let output = '';
  let heard: (() => void) | undefined;
  pty.onData((data) => {
    output += data;
    heard?.();
  });
  return {
    shows(text) {
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      const timer = setTimeout(() => reject(new Error(`The app has not shown “${text}”:\n${output.slice(-2000)}`)), TIMEOUT_MS);
      heard = () => {
        if (output.includes(text)) resolve(performance.now() - start);
      };
      heard();
      return promise.finally(() => clearTimeout(timer));
    },
    written: () => output.length,
    residentMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pty.pid}/status`, 'utf8'))?.[1]) / 1000,
    async quit() {
      pty.write('q');
      await exited;
    },
  };
}
