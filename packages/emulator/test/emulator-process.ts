import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = join(import.meta.dirname, '../src/cli.ts');

export interface EmulatorProcess {
  /** The first line that it prints; rejects when it ends before. */
  readonly ready: Promise<string>;
  /** How it ended and all that it has printed. */
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
  readonly kill: (signal: 'SIGINT' | 'SIGTERM') => void;
}

/** Starts the program `sluice-emulator` from its source. */
export function startEmulatorProcess(...args: readonly string[]): EmulatorProcess {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ready = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).once('line', ready.resolve);
  const ended = once(child, 'close').then(() => {
    ready.reject(new Error(`The emulator ended before it was ready: ${stderr}`));
    return { code: child.exitCode, stdout, stderr };
  });
  // Who waits for the end alone need not hear that it was never ready.
  ready.promise.catch(() => undefined);
  return { ready: ready.promise, ended, kill: (signal) => child.kill(signal) };
}
