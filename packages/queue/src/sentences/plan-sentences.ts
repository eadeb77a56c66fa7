import type { Plan } from '../plan/plan.ts';
import type { UnrestorableReason } from '../instance/restorable.ts';
import type { Catalogue } from './catalogue.ts';

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
  /** The entries that are to stay and cannot be restored, and why. */
  readonly unrestorable: { readonly figure: number; readonly why: readonly UnrestorableReason[] };
}

/** The sentences about a plan before it is agreed to. */
export interface PlanSentences {
  /** What a figure counts; the figure itself is before it. */
  readonly figures: Catalogue<PlanFigures>;
  /** What else there is to know. */
  readonly consequences: (plan: Pick<Plan, 'kind' | 'mayBeSent' | 'estimate'>) => string;
  /** How many requests it needs, and for how long it holds. */
  readonly needs: (requests: number, holdsForMs: number) => string;
}
