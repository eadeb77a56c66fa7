import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ProgramStart {
  /** Node unless given. */
  readonly command?: string;
  readonly args: readonly string[];
  /** All that the program sees of an environment, apart from `PATH`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Gets all that the program writes, to stdout and to stderr. */
  readonly onOutput?: (text: string) => void;
}

export interface Program<Ready> {
  /** What the program said when it was ready. */
  readonly ready: Ready;
  /** The process. It leads a separate group. */
  readonly pid: number;
  /** Asks the program and all that it has started to end, and waits for it. @returns its exit code, if it ended by itself. */
  stop(): Promise<number | null>;
  /** Ends it without asking, as a machine that loses power does. */
  kill(): Promise<void>;
}

// Also where a test has given up waiting, nothing may be left running.
const running = new Set<() => void>();
process.on('exit', () => running.forEach((end) => end()));

/**
 * Starts a program as a child process and waits until it is ready.
 *
 * @param recognise says from a line of the program's output that it is, and what it said.
 * @throws when the program ends before, with what it wrote to stderr.
 */
export async function startProgram<Ready>(
  { command = process.execPath, args, env, cwd, onOutput }: ProgramStart,
  recognise: (line: string) => Ready | undefined,
): Promise<Program<Ready>> {
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], ...env },
    cwd,
    // A separate group, so that what the program starts can be ended with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGTERM');
  };
  running.add(end);
  child.once('close', () => running.delete(end));
  let complaints = '';
  if (onOutput !== undefined) {
    for (const output of [child.stdout, child.stderr]) output.on('data', (bytes: Buffer | string) => onOutput(String(bytes)));
  }
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaints += chunk));
  const ready = Promise.withResolvers<Ready>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = recognise(line);
    if (said !== undefined) ready.resolve(said);
  });
  child.once('close', (code) =>
    ready.reject(new Error(`${command} ${args[0]} ended with ${code} before it was ready: ${complaints}`)),
  );
  return {
    ready: await ready.promise,
    pid: child.pid ?? 0,
    stop: async () => {
      end();
      await closed;
      return child.exitCode;
    },
    kill: async () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
      await closed;
    },
  };
}

/** The line of JSON that the programs of Sluice print when they are ready. */
export function readyLine(line: string): ReadyLine | undefined {
  const said: unknown = JSON.parse(line);
  return isReadyLine(said) ? said : undefined;
}

export interface ReadyLine {
  readonly url: string;
  readonly [more: string]: unknown;
}

function isReadyLine(said: unknown): said is ReadyLine {
  return typeof said === 'object' && said !== null && 'url' in said && typeof said.url === 'string';
}
