import { createOwners, type Owners } from '@sluice/queue/job';
import type { Host } from './host.ts';

/** Names a process so that another one can say whether it is gone. It is kept as JSON: what it says may hold spaces. */
export interface ProcessIdentity {
  /** For people: `user name@host`. */
  readonly user: string;
  /** Whose numbers of processes these are; nothing where that is not known, and then nothing else is. */
  readonly machine?: string | undefined;
  readonly processId: number;
  /** Distinguishes the process from another one that was given its number later, where the system says when each was started. */
  readonly startedAt?: string | undefined;
}

/** What this is found out from. */
export type ProcessHost = Pick<
  Host,
  'user' | 'processId' | 'platform' | 'hostName' | 'isRunning' | 'readSystemFile' | 'readSystemLink'
>;

/** The identity of this process. */
export function processIdentity(host: ProcessHost): ProcessIdentity {
  const { user, processId } = host;
  return { user, machine: machineOf(host), processId, startedAt: statOf(processId, host)?.startedAt };
}

/**
 * Whether it is certain that a process is gone: it ran on this machine, among the processes that this one sees, and its number belongs to no
 * process or to one that was started at another time. Of every other nothing is certain, nor of a text that cannot be read.
 *
 * @param identity a {@link ProcessIdentity} as JSON.
 */
export function isProcessGone(identity: string, host: ProcessHost): boolean {
  const named = parseIdentity(identity);
  if (named === undefined || named.machine === undefined || named.machine !== machineOf(host)) return false;
  if (!host.isRunning(named.processId)) return true;
  const stat = statOf(named.processId, host);
  if (stat === undefined) return false;
  // A zombie carries out nothing any more; its number is kept only until its parent has asked how it ended.
  if (stat.state === 'Z') return true;
  return named.startedAt !== undefined && named.startedAt !== stat.startedAt;
}

/**
 * Containers of one machine have a host name each, or all the same, and may share the journal: on Linux the boot and the namespace of the
 * numbers say (pid_namespaces(7)). Where these cannot be read, the host name would be a guess.
 */
function machineOf({ platform, hostName, readSystemFile, readSystemLink }: ProcessHost): string | undefined {
  if (platform !== 'linux') return `${platform} ${hostName}`;
  const boot = readSystemFile('/proc/sys/kernel/random/boot_id')?.trim();
  const namespace = readSystemLink('/proc/self/ns/pid');
  return boot === undefined || boot === '' || namespace === undefined ? undefined : `${boot} ${namespace}`;
}

interface ProcessStat {
  readonly processId: number;
  readonly state: string;
  readonly startedAt: string;
}

/** What the system says of a process. The `/proc` of another namespace, in which the same number is another process, is not asked. */
function statOf(processId: number, host: ProcessHost): ProcessStat | undefined {
  if (host.platform !== 'linux') return undefined;
  if (parseStat(host.readSystemFile('/proc/self/stat'))?.processId !== host.processId) return undefined;
  return parseStat(host.readSystemFile(`/proc/${processId}/stat`));
}

/** The fields 1, 3 and 22 of proc_pid_stat(5). The second is a name in brackets, which may itself hold spaces and brackets. */
function parseStat(stat: string | undefined): ProcessStat | undefined {
  if (stat === undefined) return undefined;
  const [state, ...fields] = stat
    .slice(stat.lastIndexOf(')') + 1)
    .trim()
    .split(' ');
  const startedAt = fields[22 - 4];
  return state === undefined || startedAt === undefined ? undefined : { processId: Number.parseInt(stat, 10), state, startedAt };
}

function parseIdentity(json: string): ProcessIdentity | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('user' in value) || typeof value.user !== 'string') return undefined;
  if (!('processId' in value) || !isProcessId(value.processId)) return undefined;
  const machine = 'machine' in value ? value.machine : undefined;
  const startedAt = 'startedAt' in value ? value.startedAt : undefined;
  if (!isTextOrNothing(machine) || !isTextOrNothing(startedAt)) return undefined;
  return { user: value.user, processId: value.processId, machine, startedAt };
}

/** Not 0 or less: to a system that means a group of processes. */
function isProcessId(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2 ** 31;
}

function isTextOrNothing(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

/** The runs of this process, and what says whether those of another have ended. One for each process: it knows which runs go on. */
export function ownersOf(host: ProcessHost): Owners {
  let known: string | undefined;
  return createOwners({
    // Made when a job is begun or found: a command that has none starts sooner.
    get name() {
      // Two processes can look the same where the system says little of them; then they must not be taken for one.
      return (known ??= JSON.stringify({ ...processIdentity(host), process: crypto.randomUUID() }));
    },
    isGone: (name) => isProcessGone(name, host),
  });
}
