import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface RunningProgram {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

// Nothing may be left running when the bench fails.
const running = new Set<() => void>();
process.on('exit', () => running.forEach((end) => end()));

/** Starts a program and waits until it prints one line of JSON with its url. */
export async function startProgram(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const end = (): void => void child.kill('SIGTERM');
  running.add(end);
  const closed = once(child, 'close');
  void closed.then(() => running.delete(end));
  const ended = closed.then(() => Promise.reject(new Error(`${args[0] ?? command} ended before it was ready.`)));
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  lines.close();
  // What a program prints for each call is read, or the program would wait for that, and not looked at.
  child.stdout.resume();
  ended.catch(() => undefined);
  return {
    url: (JSON.parse(line) as { url: string }).url,
    pid: child.pid ?? 0,
    stop: async () => {
      end();
      await closed;
    },
  };
}

/** Starts a program of this folder on the same Node. */
export async function startOwn(file: string, ...args: readonly string[]): Promise<RunningProgram> {
  return startProgram(process.execPath, [new URL(file, import.meta.url).pathname, ...args]);
}
