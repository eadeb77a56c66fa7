import type { QueueEntry, SluiceErrorCode } from '@sluice/core';
import type { OpenJob } from '../job/open-job.ts';
import type { Brake } from '../journal/brakes.ts';
import type { Broadcasts } from '../reading/broadcasts.ts';
import type { Completeness } from '../reading/completeness.ts';
import type { QueueRow } from '../reading/queue-row.ts';
import type { KeptInClear } from './diagnosis-evidence.ts';
import type { LinkVerdict } from './follow-link.ts';
import type { RecipientForm } from './recipient-form.ts';

/**
 * How much a finding matters. `critical`: nothing leaves, or messages are lost. `warning`: something goes out, or is lost, that should not.
 * `notice`: worth knowing. `ok`: all is well.
 */
export type Severity = 'critical' | 'warning' | 'notice' | 'ok';

/** `certain`: the gateway says so, or it follows from what is documented. `inferred`: it fits what was seen, and something else could too. */
export type Certainty = 'certain' | 'inferred';

/** What can be done about a finding. */
export type Remedy =
  | 'authorise'
  | 'enter-code'
  | 'decide-what-waits'
  | 'resume-job'
  | 'wait-for-job'
  | 'clear-selected'
  | 'restart-instance'
  | 'look-at-phone'
  | 'end-other-session'
  | 'look-at-console'
  | 'pay'
  | 'correct-connection'
  | 'check-recipients'
  | 'check-links'
  | 'shorten-delay'
  | 'release-brake'
  | 'set-brake-again'
  | 'send-less'
  | 'fix-sender'
  | 'read-again'
  | 'wait'
  | 'nothing';

/** The remedies that bring an open job to its end. */
type JobRemedy = 'resume-job' | 'wait-for-job';

/** What to do next: `nextSentence` says it. */
export type NextStep = {
  /** The command of `sluice` that does it or leads to it, and its options; the instance comes between them. `undefined` where there is none. */
  readonly command: readonly [command: string, ...options: string[]] | undefined;
  /** How much of the queue was seen: a part can be cleared only where that is all of it. Missing where no list was read. */
  readonly completeness?: Completeness | undefined;
} & (
  | { readonly remedy: Exclude<Remedy, JobRemedy> }
  /** `job`: the id of the job. */
  | { readonly remedy: JobRemedy; readonly job: string }
);

/** Where an entry is, and under which ids. */
export type EntryPosition = Pick<QueueRow, 'position'> & Pick<QueueEntry, 'messageIds'>;

/** Entries that a finding is about. */
export interface NamedEntries {
  /** How many there are. */
  readonly entries: number;
  /** At most 100 of them, in the order of the list. */
  readonly named: readonly EntryPosition[];
}

/** What a state in which nothing leaves means. */
export type StateKind =
  | 'not-authorized'
  | 'blocked'
  | 'yellow-card'
  | 'suspended'
  | 'starting'
  | 'asleep'
  | 'code-required'
  | 'not-paid'
  | 'phone-offline'
  | 'phone-unstable'
  | 'session-conflict'
  | 'state-unknown';

export interface StateEvidence {
  /** The gateway's word; `null` while the instance is being created. Open. */
  readonly state: string | null;
  /** Why the state is so, in the gateway's word, where it says. Open. */
  readonly reason: string | undefined;
  /** How many messages wait, as far as is known. */
  readonly waiting: number;
  /** Whether a clearing or a restore is open: then an empty list does not say that nothing waits. */
  readonly isJobOpen: boolean;
  /** Who has decided to keep all that waits, or has cleared the queue but for that; missing where it is not decided. */
  readonly keptBy?: string | undefined;
}

export interface ErrorEvidence {
  readonly code: SluiceErrorCode;
  /** The call that failed, named as in the contract. */
  readonly operation: string | undefined;
  /** The HTTP status of the answer, where there was one. */
  readonly status: number | undefined;
  /** After so many milliseconds it can be tried again, where that is known. */
  readonly retryAfterMs: number | undefined;
}

/** What list and count say of each other. */
interface CountEvidence {
  readonly shown: number;
  readonly total: number;
  /** After so many milliseconds the count has been renewed. */
  readonly readAgainInMs: number;
}

/** Every finding there is, with what it rests on. No text of a message is in it, and no recipient. Closed: a new one changes the interface. */
export interface FindingEvidence extends Readonly<Record<StateKind, StateEvidence>> {
  /** A clearing or a restore is not at its end. */
  readonly 'job-open': Pick<OpenJob, 'id' | 'kind' | 'state' | 'actor' | 'openedAt' | 'heartbeatAt' | 'isLeft'>;
  /**
   * The brake is on, or may be: `confirmedAt` says since when for certain. `shownMs`: the delay that the settings show, where they were read
   * since; with another than that of the brake it does not hold: it was set by another operator or program, or the brake was never on.
   */
  readonly 'brake-on': Pick<Brake, 'intendedAt' | 'confirmedAt' | 'actor' | 'delayBeforeMs' | 'delayMs'> & {
    readonly shownMs: number | undefined;
  };
  /** The queue could not be read. `isUnpaid`: the gateway says that the instance has expired. */
  readonly unreadable: ErrorEvidence & { readonly isUnpaid: boolean };
  readonly 'quota-exceeded': ErrorEvidence;
  /** Nothing leaves though it should. */
  readonly 'head-stuck': {
    /** The first entry of the list. */
    readonly head: EntryPosition | undefined;
    /** For how long nothing was seen to leave, in milliseconds. */
    readonly stillMs: number;
    readonly waiting: number;
  };
  /** A chat id has a form that stops queues. */
  readonly 'recipient-malformed': NamedEntries & {
    readonly forms: readonly { readonly form: RecipientForm; readonly entries: number }[];
    /** Whether one of them is first, and can hold up all the others. */
    readonly isAtHead: boolean;
  };
  /** Checked recipients without an account. */
  readonly 'recipient-without-account': NamedEntries & {
    /** How many recipients the entries go to. */
    readonly recipients: number;
    /** How many recipients were checked, and how many were not. */
    readonly checked: number;
    readonly unchecked: number;
    readonly isAtHead: boolean;
  };
  /** A file can no longer be fetched. */
  readonly 'link-dead': NamedEntries & {
    /** How many links the entries have. */
    readonly links: number;
    /** What its server said, or that the entry has waited for longer than an uploaded file is kept. */
    readonly why: Extract<LinkVerdict['kind'], 'gone' | 'unresolved'> | 'too-old';
    readonly isAtHead: boolean;
  };
  /** A file is first, and it was not checked whether it is there. */
  readonly 'link-unchecked': NamedEntries;
  /** More waits than can leave in time. */
  readonly 'will-expire': {
    readonly waiting: number;
    /** So many are dropped before their turn, at least and at most. */
    readonly atLeast: number;
    readonly atMost: number;
    /** By then the first has been dropped, in milliseconds since the epoch. */
    readonly firstBy: number | undefined;
    readonly msPerMessage: number;
    /** How long the gateway keeps a message, in milliseconds. */
    readonly retentionMs: number;
  };
  readonly 'near-cap': {
    readonly waiting: number;
    readonly cap: number;
    /** `documented`: a queue holds no more. `pace`: no more leave within the time that the gateway keeps a message. */
    readonly by: 'documented' | 'pace';
  };
  /** Nothing is listed, and so many are counted. */
  readonly hidden: CountEvidence;
  /** List and count do not say the same, or not whether there is more. */
  readonly 'count-disagrees': CountEvidence;
  /** What would go out from the next account. */
  readonly leftovers: {
    readonly waiting: number;
    /** Whether list and count agree; else there can be more. */
    readonly isExact: boolean;
    /** How many are counted and cannot be seen. */
    readonly unseen: number;
    /** To how many chats, as far as the gateway says. */
    readonly chats: number;
    readonly firstHourAtMost: number;
    /** Who has decided to keep all that waits; missing where it is not decided. */
    readonly keptBy?: string | undefined;
    /** Who has cleared the queue but for all that waits; missing where that is not so, or it is decided. */
    readonly keptInClear?: KeptInClear | undefined;
  };
  /** The same to the same chat, more than once. The entries named are those that repeat another before them. */
  readonly duplicates: NamedEntries & {
    /** How many messages wait more than once. */
    readonly groups: number;
    /** How many repeat another. */
    readonly surplus: number;
    /** How often the most frequent of them waits. */
    readonly most: number;
  };
  /** The same to many chats. */
  readonly broadcast: Broadcasts & { readonly waiting: number };
  /** Messages leave, or nothing is known to block them. */
  readonly draining: {
    readonly waiting: number;
    /** Until the turn of the last, in milliseconds, where a pace is known. */
    readonly emptyInMs: number | undefined;
    readonly msPerMessage: number | undefined;
  };
  /** Nothing waits, and nothing is wrong. */
  readonly empty: { readonly count: number };
}

export type FindingKind = keyof FindingEvidence;

/** The findings by their kinds. */
export type Findings = {
  readonly [Kind in FindingKind]: {
    readonly kind: Kind;
    readonly severity: Severity;
    readonly certainty: Certainty;
    readonly evidence: FindingEvidence[Kind];
    readonly next: NextStep;
  };
};

/** Something that was found out about a queue, with what it rests on and what to do about it: `findingSentence` says it. */
export type Finding = Findings[FindingKind];
