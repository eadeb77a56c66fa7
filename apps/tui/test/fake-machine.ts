import type { ProcessHost } from '../src/cli/process-identity.ts';

/** A process as the system lists it. */
interface FakeProcess {
  readonly startedAt: number;
  readonly state?: string;
  /** As `/proc` writes it; a program may have given itself any. */
  readonly name?: string;
}

export interface FakeMachine {
  readonly processId?: number;
  readonly user?: string;
  readonly hostName?: string;
  readonly platform?: string;
  readonly boot?: string;
  readonly namespace?: string;
  /** Those that live, by their numbers; this process among them. */
  readonly processes?: Readonly<Record<number, FakeProcess>>;
  /** The contents of files, in the place of those that follow from the rest. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Linux as a process sees it by `/proc` and kill(2). */
export function fakeMachine({
  processId = 4711,
  user = 'operator@desk',
  hostName = 'desk',
  platform = 'linux',
  boot = '0b0c8d1e-0000-4000-8000-000000000001',
  namespace = 'pid:[4026531836]',
  processes = { [processId]: { startedAt: 1000 } },
  files = {},
}: FakeMachine = {}): ProcessHost {
  return {
    user,
    processId,
    platform,
    hostName,
    isRunning: (of) => processes[of] !== undefined,
    readSystemLink: (path) => (platform === 'linux' && path === '/proc/self/ns/pid' ? namespace : undefined),
    readSystemFile(path) {
      if (platform !== 'linux') return undefined;
      if (path in files) return files[path];
      if (path === '/proc/sys/kernel/random/boot_id') return `${boot}\n`;
      const number = path === '/proc/self/stat' ? processId : Number(/^\/proc\/(\d+)\/stat$/.exec(path)?.[1]);
      const process = processes[number];
      return process && statLine(number, process);
    },
  };
}

/** The line of proc_pid_stat(5), of which the 22nd field is the start. */
function statLine(number: number, { startedAt, state = 'S', name = 'node' }: FakeProcess): string {
  const between = Array.from({ length: 18 }, (_, at) => String(at));
  return `${number} (${name}) ${state} ${between.join(' ')} ${startedAt} 0 0\n`;
}
