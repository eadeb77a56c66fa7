import type { SluiceError } from '@sluice/core';

/** The parts of a journal that can be damaged, and what names each. */
export interface JournalParts {
  /** All of it: it cannot be opened. */
  journal: object;
  file: object;
  table: { readonly table: string };
  snapshot: { readonly snapshot: string };
  message: { readonly snapshot: string; readonly position: number };
  job: { readonly job: string };
  events: object;
}

/** What can be wrong with a part. */
export interface Faults {
  /** The database finds a fault in its own file. */
  'database-fault': { readonly said: string };
  /** A row belongs to something that is not there. */
  'row-without-owner': object;
  /** The message is not the captured one. */
  'message-altered': object;
  /** The facts about the queue, or its list of messages, are not the captured ones. */
  'snapshot-altered': object;
  /** The plan is not the one that was agreed to. */
  'plan-altered': object;
  /** It cannot be read at all. */
  unreadable: { readonly error: SluiceError };
}

type Coded<Data> = { readonly [Code in keyof Data]: { readonly code: Code; readonly data: Data[Code] } }[keyof Data];

/** A part of a journal. */
export type JournalPart = Coded<JournalParts>;
/** The fault of a part. */
export type Fault = Coded<Faults>;

/** Something in the journal that is not what was written: `damageSentence` says it. */
export interface Damage {
  readonly part: JournalPart;
  readonly fault: Fault;
}
