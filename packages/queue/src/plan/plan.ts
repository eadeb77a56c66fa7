import { canonicalJson, sha256 } from '../digest.ts';
import type { QueueFlavor } from '../capabilities.ts';
import type { UnrestorableReason } from '../instance/restorable.ts';
import type { Completeness } from '../reading/completeness.ts';
import type { Selection } from '../selection/selection.ts';

/** An entry as a plan names it. */
export interface PlannedEntry {
  /** Its position in the queue; 1 is the head. */
  readonly position: number;
  /** What the journal recognises it by: the same in every snapshot. */
  readonly key: string;
  readonly messageIds: readonly string[];
  readonly chatId: string | null;
  /** As the gateway writes it. */
  readonly type: string;
}

/** How many entries there are of each; the largest first. */
export type Tally = readonly (readonly [name: string, entries: number])[];

/**
 * What a clearing would do, before it does it. Plain JSON, so that it can be shown, stored and sent; the digest says whether it was
 * changed on the way.
 */
export interface Plan {
  readonly version: 1;
  readonly id: string;
  readonly idInstance: string;
  readonly flavor: QueueFlavor;
  /** Which queue of the instance it is for. Those of notifications and of actions are others, and never touched. */
  readonly queue: 'messages';
  /** `full`: everything goes, also what cannot be seen. `selective`: the entries that are to stay are restored afterwards. */
  readonly kind: 'full' | 'selective';
  readonly selection: Selection;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** From then on it is refused. */
  readonly expiresAt: number;
  /** What goes, in the order of the queue. */
  readonly toClear: readonly PlannedEntry[];
  /** What stays, or rather comes back, in the order of the queue. */
  readonly toKeep: readonly PlannedEntry[];
  /** Which of the entries, to clear or to keep, cannot be restored from the snapshot, and why. They are in it, and nowhere else afterwards. */
  readonly unrestorable: readonly { readonly key: string; readonly why: UnrestorableReason }[];
  /** How many go that cannot be seen and cannot be brought back. */
  readonly unseen: number;
  /** How many messages Sluice cannot restore: those beyond the list, and those that are not restorable. To be confirmed by this number. */
  readonly lost: number;
  readonly byChat: Tally;
  readonly byType: Tally;
  /** How many of those that go may leave before the clear takes effect, at the pace of the instance. */
  readonly mayBeSent: number;
  /**
   * What the clearing needs: requests at the least, and milliseconds, from the capture to the last entry restored; `slowestMs` where the
   * gateway takes as long for a clear as is known of any.
   */
  readonly estimate: { readonly requests: number; readonly ms: number; readonly slowestMs: number };
  /** What the plan was made from. */
  readonly basis: {
    readonly at: number;
    readonly count: number;
    readonly completeness: Completeness;
    readonly isSending: boolean;
    readonly delayMs: number | null;
    /** When those of known age that expire while the plan holds do so. */
    readonly expiring: readonly number[];
  };
  /** SHA-256 of all the rest, in hexadecimal. */
  readonly digest: string;
}

/** SHA-256 of a plan without its digest, in hexadecimal. The order of its members does not matter. */
export function planDigest(plan: Omit<Plan, 'digest'> & { readonly digest?: string }): string {
  return sha256(canonicalJson({ ...plan, digest: undefined }));
}
