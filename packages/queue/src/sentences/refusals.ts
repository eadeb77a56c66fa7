import type { UnrestorableReason } from '../instance/restorable.ts';
import type { OpenJob } from '../job/open-job.ts';

interface OfInstance {
  readonly idInstance: string;
}

/** A file of the journal. */
interface OfFile {
  readonly file: string;
}

/** The reason says it all. */
type NoData = Readonly<Record<string, never>>;

/** Something of `idInstance` where `wanted` was named. */
interface OfOther extends OfInstance {
  readonly wanted: string;
}

/** Why Sluice does not do what it was asked for, by the reason, with what its sentence says. */
export interface Refusals {
  // Planning.
  readonly 'nothing-waits': OfInstance;
  readonly 'selection-fits-nothing': OfInstance & { readonly waiting: number };
  readonly 'list-truncated': OfInstance & { readonly shown: number; readonly total: number };
  readonly 'list-uncertain': OfInstance & { readonly shown: number; readonly counted: number };
  readonly 'age-unknown': NoData;
  readonly 'reading-not-awaited': OfInstance;
  readonly 'no-reading': OfInstance;
  readonly 'reading-of-other-instance': OfOther;
  // What an operator has to say.
  readonly 'number-not-confirmed': OfInstance;
  readonly 'actor-missing': OfInstance;
  readonly 'reason-missing': OfInstance;
  readonly 'loss-not-a-number': OfInstance & { readonly lost: number };
  readonly 'loss-not-confirmed': OfInstance & { readonly lost: number; readonly confirmed: number };
  // A plan that cannot be carried out.
  readonly 'plan-of-other-instance': OfOther;
  readonly 'plan-altered': OfInstance;
  readonly 'plan-expired': OfInstance;
  readonly 'plan-from-future': OfInstance;
  readonly 'journal-without-bodies': OfInstance;
  // A queue that is no longer what was planned or captured.
  readonly 'sends-now': OfInstance;
  readonly 'gone-from-middle': OfInstance;
  readonly 'gone-too-many': OfInstance & { readonly missing: number };
  readonly 'joined-unrestorable': OfInstance;
  readonly joined: OfInstance & { readonly joined: number };
  readonly 'not-all-seen': OfInstance;
  readonly 'capture-too-old': OfInstance & { readonly ageMs: number };
  readonly 'capture-clock-set': OfInstance;
  readonly 'senders-not-held': OfInstance;
  readonly 'intent-too-old': OfInstance & { readonly intent: Intent; readonly ageMs: number };
  readonly 'intent-clock-set-back': OfInstance & { readonly intent: Intent };
  // Restores and jobs.
  readonly 'snapshot-not-named': OfInstance;
  readonly 'snapshot-of-other-instance': OfOther;
  readonly 'snapshot-without-bodies': OfInstance;
  readonly 'snapshot-fits-nothing': OfInstance & { readonly entries: number };
  readonly 'job-of-other-instance': OfOther & { readonly id: string };
  readonly 'job-open': OfInstance & { readonly job: OpenJob };
  // The brake.
  readonly 'no-brake-here': OfInstance;
  readonly 'no-brake-on': OfInstance;
  readonly 'delay-unknown': OfInstance;
  readonly 'delay-read-too-long-ago': OfInstance;
  // Connecting a number.
  readonly 'keep-not-a-number': OfInstance;
  readonly 'watch-out-of-range': OfInstance;
  readonly 'already-connected': OfInstance;
  readonly 'is-starting': OfInstance;
  /** A connect is stopped while the instance starts, as it does once a code was taken. */
  readonly 'may-be-connected': OfInstance;
  readonly 'not-decided': OfInstance & { readonly waiting: number; readonly keep: number };
  readonly 'decision-too-old': OfInstance;
  readonly 'not-connecting': OfInstance;
  readonly 'no-login-here': OfInstance;
  // The journal.
  readonly 'journal-file-locked': OfFile;
  readonly 'journal-file-read-only': OfFile;
  readonly 'journal-file-without-room': OfFile;
  readonly 'journal-file-damaged': OfFile;
  readonly 'journal-file-unusable': OfFile;
  readonly 'journal-file-is-none': OfFile & { readonly isFolder: boolean };
  /** `reason` is as the system says it. */
  readonly 'journal-file-not-made': OfFile & { readonly reason: string };
  readonly 'journal-file-exposed': OfFile;
  readonly 'journal-newer': { readonly version: number; readonly known: number };
  readonly 'journal-too-old': { readonly version: number };
  readonly 'snapshot-unknown': { readonly id: string };
  readonly 'hold-not-in-force': { readonly id: number };
  readonly 'hold-over-already': OfInstance & { readonly until: number };
  readonly 'said-nothing': { readonly what: Said };
  readonly 'said-too-long': { readonly what: Said; readonly length: number; readonly max: number };
  // Checks.
  readonly 'too-many-recipients': OfInstance & { readonly max: number };
  readonly 'too-many-links': OfInstance & { readonly max: number };
}

/** What the journal needs to know. The last two are for the program that writes it to say. */
export type Said = 'actor' | 'reason' | 'owner' | 'kind of the event';

/** The request that was about to be sent. */
export type Intent = 'clear' | 'resend' | 'change';

/** Why an entry was not restored. The journal keeps the sentence. */
export interface Skips extends Readonly<Record<UnrestorableReason, NoData>> {
  readonly 'restored-before': { readonly job: string };
  readonly 'cleared-again': { readonly job: string; readonly snapshot: string };
  readonly unanswered: NoData;
  readonly 'sent-before-clear': NoData;
  readonly damaged: NoData;
}
