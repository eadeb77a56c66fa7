import type { AgeBucket } from '@sluice/queue/forecast';

/** What the columns of lists are about. */
type Column =
  | 'position'
  | 'chat'
  | 'type'
  | 'text'
  | 'age'
  | 'waiting'
  | 'toClear'
  | 'toKeep'
  | 'instance'
  | 'messenger'
  | 'number'
  | 'state'
  | 'count'
  | 'emptyIn'
  | 'environment'
  | 'snapshot'
  | 'taken'
  | 'messages'
  | 'hold'
  | 'until'
  | 'actor'
  | 'job'
  | 'reason'
  | 'event'
  | 'at'
  | 'kind';

/** What an account is doing, or needs. */
export type StateWord =
  | 'authorized'
  | 'authenticated'
  | 'not-authorized'
  | 'blocked'
  | 'yellow-card'
  | 'suspended'
  | 'starting'
  | 'asleep'
  | 'code-required'
  | 'password-required'
  | 'scan-required'
  | 'loading'
  | 'not-paid'
  | 'being-created';

/** What a message is. */
export type EntryWord =
  | 'text'
  | 'file'
  | 'location'
  | 'contact'
  | 'contacts'
  | 'poll'
  | 'forward'
  | 'link'
  | 'status'
  | 'voice'
  | 'call';

/** The words of tables and lists. */
export interface ListSentences {
  readonly titles: Readonly<Record<Column, string>>;
  readonly states: Readonly<Record<StateWord, string>>;
  /** A Chat-API account that is connected and sends nothing. @param reason in the word of the gateway, where it gives one. */
  readonly stalled: (reason: string | undefined) => string;
  readonly types: Readonly<Record<EntryWord, string>>;
  readonly messengers: Readonly<Record<'whatsapp' | 'telegram' | 'max' | 'unknown', string>>;
  readonly environments: Readonly<Record<'production' | 'test', string>>;
  readonly protectedIn: (environment: string) => string;
  readonly ages: Readonly<Record<AgeBucket, string>>;
  readonly about: (age: string) => string;
  readonly noChat: string;
  readonly noIds: string;
  /** What a message that forwards others says. */
  readonly forwarded: (messages: number) => string;
  /** In the place of a text that is hidden. */
  readonly hiddenText: (dots: string, characters: number) => string;
  readonly everyChat: string;
  /** The last line of a table that names only the first. */
  readonly moreRows: (count: number) => string;
  /** In the place of a name, where something is said of the journal of all instances. */
  readonly journal: string;
  readonly jobLeft: string;
  readonly jobUnderWay: string;
  /** Senders are held. */
  readonly held: string;
  readonly brakeOn: string;
  readonly brakeMayBeOn: string;
  /** The settings show another delay than that of the brake. */
  readonly brakeWithoutEffect: string;
  /** Which part of a count a snapshot holds. */
  readonly partOf: (entries: number, total: number) => string;
  /** Which rows of a list are seen. */
  readonly position: (seen: {
    readonly first: number;
    readonly last: number;
    readonly total: number;
    /** There are more than `total`. */
    readonly isOpenEnded: boolean;
  }) => string;
}
