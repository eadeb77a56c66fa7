import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../src/cli.ts');

export interface EmulatorProcess {
  /** Resolves with all that it has printed when that is enough; rejects when it ends before. */
  readonly until: (isEnough: (stdout: string) => boolean) => Promise<string>;
  /** How it ended, and all that it has printed. */
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
  readonly kill: (signal: 'SIGINT' | 'SIGTERM') => void;
  /** Reads nothing more of what it prints, which it notices sooner or later. */
  readonly stopReading: () => void;
  /** Closes what it prints to, as `head -1` does. */
  readonly closeOutput: () => void;
}

/** Starts the program `sluice-emulator` from its source. */
export function startEmulatorProcess(...args: readonly string[]): EmulatorProcess {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, stdout, stderr }));
  return {
    until: (isEnough) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      const look = (): void => {
        if (isEnough(stdout)) resolve(stdout);
      };
      child.stdout.on('data', look);
      look();
      void ended.then(() => reject(new Error(`The emulator ended before: ${stdout}${stderr}`)));
      return promise.finally(() => child.stdout.off('data', look));
    },
    ended,
    kill: (signal) => child.kill(signal),
    stopReading: () => child.stdout.pause(),
    closeOutput: () => child.stdout.destroy(),
  };
}
