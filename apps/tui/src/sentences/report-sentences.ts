import type { ReconnectGuard } from '@sluice/queue';
import type { FirstHour, Leftovers, LinkChecks, RecipientChecks } from '@sluice/queue/diagnosis';
import type { BodyPolicy, Pruned, SkipReason } from '@sluice/queue/journal';
import type { Unrestorable } from '@sluice/queue/sentences';

/** What becomes of messages that a restore does not simply send, or cannot. */
export type RestoreException = Exclude<SkipReason, 'unrestorable'> | 'look-first' | 'still-waiting' | 'already-sent';

/** What commands print around their tables. */
export interface ReportSentences {
  readonly countAge: (lagMs: number) => string;
  readonly plan: {
    readonly heading: (kind: 'full' | 'selective', name: string, idInstance: string) => string;
    /** Before a figure of messages that nothing brings back. */
    readonly loss: (figure: string) => string;
    readonly howToClear: string;
  };
  readonly guard: {
    readonly verdicts: Readonly<Record<ReconnectGuard['verdict'], string>>;
    readonly chats: (leftovers: Pick<Leftovers, 'chats' | 'unseen'>, isAllKnown: boolean) => string;
    readonly firstHour: (firstHour: FirstHour) => string;
    readonly duplicates: (count: number) => string;
    readonly withoutRecipient: (count: number) => string;
    /** In the place of the verdict, where what waits was kept when the queue was cleared. */
    readonly undecided: string;
    readonly decideFirst: string;
    readonly canBeDone: string;
    readonly option: (isPossible: boolean, sentence: string) => string;
  };
  readonly diagnosis: {
    readonly finding: (severity: string, certainty: string, sentence: string) => string;
    readonly where: (positions: string) => string;
    readonly next: (sentence: string) => string;
    readonly recipients: (checks: RecipientChecks) => string;
    readonly endedEarly: (error: string) => string;
    readonly links: (checks: LinkChecks) => string;
  };
  readonly unseenByAge: (count: number) => string;
  readonly queue: {
    readonly fitting: (matching: number, listed: number) => string;
    readonly onlyFirst: (count: number) => string;
  };
  readonly watch: {
    readonly unreadable: (at: number, error: string, oldMs: number | undefined) => string;
    readonly nothingKnown: (at: number) => string;
    /** The figures of a line; the command prints another line only when they have changed. */
    readonly known: (state: string, count: number, job: string | undefined) => string;
    readonly emptyIn: (ms: number) => string;
  };
  readonly restore: {
    readonly heading: (name: string, idInstance: string, snapshot: string, at: number) => string;
    /** Behind its figure, as those that follow. */
    readonly sent: (count: number, types: Unrestorable['types'], chats: number) => string;
    readonly exceptions: Readonly<Record<RestoreException, (count: number) => string>>;
    /** @param why what the plan of a clearing says of them. */
    readonly unrestorable: (count: number, why: string) => string;
    readonly more: (count: number) => string;
    readonly consequences: string;
  };
  readonly snapshots: {
    readonly none: string;
    readonly heading: (id: string, idInstance: string, at: number) => string;
    readonly holds: (entries: number, bodies: BodyPolicy, resent: number) => string;
    readonly incomplete: (unseen: number) => string;
    /** @param why what the plan says of them. */
    readonly unrestorable: (count: number, why: string) => string;
    readonly restore: (id: string, idInstance: string) => string;
    readonly exported: (entries: number, file: string) => string;
    readonly exportIncomplete: (unseen: number) => string;
  };
  readonly journal: {
    readonly noEvent: string;
    readonly none: string;
    readonly pruned: (pruned: Pruned) => string;
    readonly intact: (snapshots: number, entries: number) => string;
    readonly damaged: (where: string, sentence: string) => string;
  };
  readonly holds: {
    readonly scope: string;
    readonly none: string;
    readonly set: (id: number, name: string, until: number) => string;
    readonly lifted: (id: number, idInstance: string, remaining: number) => string;
  };
  readonly fault: (kind: string) => string;
  /** @param systemCode the short code of the system, such as `ENOSPC`. */
  readonly outputFailed: (systemCode: string | undefined) => string;
}
