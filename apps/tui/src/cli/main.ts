import { hostname, userInfo } from 'node:os';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import envPaths from 'env-paths';
import { exitCode } from './exit-code.ts';
import type { Host } from './host.ts';
import { report } from './report.ts';
import { run } from './run.ts';

/** Runs `sluice` in this process. */
export async function main(): Promise<void> {
  respectNoColor(process.env);
  const host = processHost();
  process.on('uncaughtException', (error) => process.exit(report(error, host)));
  // `sluice … | head` closes the pipe early; that is no error.
  process.stdout.on('error', () => process.exit(exitCode.done));
  await run(host, process.argv.slice(2));
}

function processHost(): Host {
  const { config, data } = envPaths('sluice', { suffix: '' });
  return {
    environment: process.env,
    clock: { now: Date.now, sleep: (ms, signal) => delay(ms, undefined, { signal }) },
    folders: { config, data },
    user: `${userName()}@${hostname()}`,
    processId: process.pid,
    isRunning,
    interactive: process.stdin.isTTY && process.stdout.isTTY,
    write: (text) => process.stdout.write(text),
    stream: (parts) => pipeline(Readable.from(parts), process.stdout, { end: false }),
    complain: (text) => process.stderr.write(`${text}\n`),
    exit: (code) => {
      process.exitCode = code;
    },
    leave: () => process.exit(),
    onInterrupt(listener) {
      process.on('SIGINT', listener).on('SIGTERM', listener);
      return () => void process.off('SIGINT', listener).off('SIGTERM', listener);
    },
  };
}

/** Also one of another user, which may not be signalled (kill(2)). */
function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A container may run under a number that has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

/** https://no-color.org: the library that colours the screen looks at FORCE_COLOR alone. */
function respectNoColor(environment: NodeJS.ProcessEnv): void {
  if (environment['NO_COLOR']) environment['FORCE_COLOR'] = '0';
}
