import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import envPaths from 'env-paths';
import type { Language } from '../sentences/languages.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import { createDebugLog } from './debug-log.ts';
import type { Host } from './host.ts';
import { createHostClock } from './host-clock.ts';
import { createTerminal } from './host-terminal.ts';
import { chooseLanguage, loadSentences } from './language.ts';
import { createOutput } from './output.ts';
import { report, run } from './run.ts';

/** What asks the program to end: also a terminal that is closed. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs `sluice` in this process. */
export async function main(): Promise<void> {
  respectNoColor(process.env);
  const faultListeners = new Set<() => void>();
  const args = process.argv.slice(2);
  const language = chooseLanguage(args, process.env);
  const host = processHost(language, await loadSentences(language), faultListeners);
  process.on('uncaughtException', (error) => {
    // The app gives the terminal back first: a sentence on its screen would be gone with it.
    for (const listener of faultListeners) listener();
    const code = report(error, host);
    // A clearing that is under way has said what it ends with if it does not come to its end.
    process.exit(process.exitCode ?? code);
  });
  await run(host, args);
}

function processHost(language: Language, sentences: AppSentences, faultListeners: Set<() => void>): Host {
  const { config, data } = envPaths('sluice', { suffix: '' });
  const { write, stream, writeError, ended, flush } = createOutput(process.stdout, process.stderr);
  return {
    environment: process.env,
    language,
    clock: createHostClock(),
    sentences,
    folders: { config, data },
    debugLog: createDebugLog(process.env['SLUICE_DEBUG_LOG'], Date.now),
    user: `${userName()}@${hostname()}`,
    processId: process.pid,
    platform: process.platform,
    hostName: hostname(),
    isRunning,
    readSystemFile: (path) => readable(() => readFileSync(path, 'utf8')),
    readSystemLink: (path) => readable(() => readlinkSync(path)),
    // In a pipe the input is not even opened.
    interactive: process.stdout.isTTY && process.stdin.isTTY,
    terminal: createTerminal(() => process.stdin, process.stdout),
    write,
    stream,
    writeError,
    page: async (command, text) => (await import('./pager.ts')).showInPager(command, text),
    outputEnded: ended,
    flushOutput: flush,
    exit: (code) => {
      process.exitCode = code;
    },
    leave: () => process.exit(),
    saveMemory() {
      const { setFlagsFromString } = process.getBuiltinModule('node:v8');
      // V8 looks at this at each collection: it then collects sooner, and takes more memory later. The first frame is not to wait for that.
      setTimeout(() => setFlagsFromString('--optimize-for-size'), 500).unref();
    },
    onSuspend(listener) {
      // Windows suspends no program from its terminal.
      if (process.platform === 'win32') return () => undefined;
      const suspend = (): void => {
        listener();
        // The one that cannot be listened to: it is what the terminal has asked for.
        process.kill(process.pid, 'SIGSTOP');
      };
      process.on('SIGTSTP', suspend);
      return () => process.off('SIGTSTP', suspend);
    },
    async suspend() {
      // Windows suspends no program from its terminal.
      if (process.platform === 'win32') return;
      const continued = new Promise<void>((resolve) => {
        process.once('SIGCONT', () => resolve());
      });
      // The whole group, as the terminal would: a package manager that has started the app waits for it otherwise, and no prompt comes.
      process.kill(0, 'SIGSTOP');
      await continued;
    },
    onStop: (listener) => listenTo('SIGTSTP', listener),
    onContinue: (listener) => listenTo('SIGCONT', listener),
    onFault(listener) {
      faultListeners.add(listener);
      return () => faultListeners.delete(listener);
    },
    onInterrupt(listener) {
      for (const name of ENDING) process.on(name, listener);
      return () => {
        for (const name of ENDING) process.off(name, listener);
      };
    },
  };
}

function listenTo(signal: 'SIGTSTP' | 'SIGCONT', listener: () => void): () => void {
  // Windows has neither.
  if (process.platform === 'win32') return () => undefined;
  process.on(signal, listener);
  return () => process.off(signal, listener);
}

/** Also one of another user, which may not be signalled (kill(2)). */
function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readable(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
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

/** https://no-color.org: the library that colours the screen looks only at FORCE_COLOR. */
function respectNoColor(environment: NodeJS.ProcessEnv): void {
  if (environment['NO_COLOR']) environment['FORCE_COLOR'] = '0';
}
