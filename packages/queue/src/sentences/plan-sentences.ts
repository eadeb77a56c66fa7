import type { Plan } from '../plan/plan.ts';
import type { UnrestorableReason } from '../instance/restorable.ts';
import type { Catalogue } from './catalogue.ts';

/** Entries that cannot be restored. */
export interface Unrestorable {
  readonly figure: number;
  /** Each reason that holds for one of them. */
  readonly why: readonly UnrestorableReason[];
  /** How many there are of each type that cannot be resent, in the words of a list. */
  readonly types: readonly (readonly [type: string, count: number])[];
}

/** The figures of a plan, each with what is said of it. */
export interface PlanFigures {
  /** What can be seen. */
  readonly seen: { readonly figure: number };
  /** What cannot be seen, and is lost. */
  readonly unseen: { readonly figure: number };
  /** All that a full clear destroys. */
  readonly all: { readonly figure: number };
  /** What a selection takes: how many of each type of message, in the words of a list, and to how many chats. */
  readonly clear: {
    readonly figure: number;
    readonly types: readonly (readonly [type: string, count: number])[];
    readonly chats: number;
  };
  /** The entries that are to stay. */
  readonly keep: { readonly figure: number };
  /** Entries that go and could not be restored from the snapshot later. */
  readonly 'unrestorable-later': Unrestorable;
  /** The entries that are to stay and cannot be restored. */
  readonly unrestorable: Unrestorable;
}

/** The sentences about a plan before it is agreed to. */
export interface PlanSentences {
  /** What a figure counts; the figure itself is before it. */
  readonly figures: Catalogue<PlanFigures>;
  /** Why entries cannot be restored: no whole sentence. */
  readonly unrestorable: (unrestorable: Omit<Unrestorable, 'figure'>) => string;
  /** That what joins between the copy and the clear is lost. */
  readonly unprotected: string;
  /** What else there is to know, each in a sentence. */
  readonly consequences: (plan: Pick<Plan, 'kind' | 'mayBeSent' | 'estimate'>) => readonly string[];
  /** How many requests it needs, and for how long it holds. */
  readonly needs: (requests: number, holdsForMs: number) => string;
}
