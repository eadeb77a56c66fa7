import type { Hold, OpenJob } from '@sluice/queue';
import type { BodyPolicy } from '@sluice/queue/journal';

/** What `sluice doctor` looks at, apart from the instances. */
export type Topic = 'configuration' | 'journal' | 'retention' | 'texts' | 'unfinished' | 'brake' | 'hold';

/** What `sluice doctor` says. */
export interface DoctorSentences {
  readonly topics: Readonly<Record<Topic, string>>;
  readonly end: (wrong: number) => string;
  readonly variables: string;
  readonly unusable: (where: string) => string;
  readonly noFile: (file: string) => string;
  readonly describeThere: string;
  readonly named: (
    file: string,
    from: 'variable' | 'usual-place',
    mode: string | undefined,
    instances: number,
    edges: number,
  ) => string;
  readonly namedByVariables: (file: string, instances: number) => string;
  readonly othersCanRead: string;
  readonly retention: (ms: number | undefined) => string;
  readonly noJournalYet: (file: string) => string;
  readonly journalOpens: (file: string, version: string | undefined) => string;
  readonly journalUnusable: string;
  readonly bodiesNotKept: (bodies: Exclude<BodyPolicy, 'full'>) => string;
  readonly openJob: (job: OpenJob) => string;
  /** What to do about a brake that does not hold: the command that sets it again, and the one that closes it. */
  readonly brakeWithoutEffect: (again: string, close: string) => string;
  /** Before a command with an empty reason, which is refused. */
  readonly withReason: (command: string) => string;
  /** @param sentence that the brake is on. */
  readonly brake: (idInstance: string, sentence: string) => string;
  readonly hold: (hold: Hold) => string;
  readonly instanceUnreachable: string;
  readonly reached: (environment: string, state: string, count: number, isSending: boolean) => string;
  readonly edgeUnreachable: string;
  /** The key of an edge, how many instances it may touch, and which scopes it lacks of those that `sluice` can use. */
  readonly edgeReached: (key: string, instances: number, missing: readonly string[]) => string;
  readonly clockSkew: (ms: number) => string;
  readonly setClock: string;
}
