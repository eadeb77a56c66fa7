/** Which entries are meant. All conditions that are given have to hold; within one, any of its values will do. */
export interface Conditions {
  /** Chats, as the gateway writes them. */
  readonly chats?: readonly string[];
  /** Types of entries, as the gateway names them. */
  readonly types?: readonly string[];
  /** A part of what the message says, in any letter case. */
  readonly text?: string;
  /** Waiting for longer, in milliseconds. */
  readonly olderThanMs?: number;
  /** Waiting for less, in milliseconds. */
  readonly newerThanMs?: number;
  /** Ids of messages. */
  readonly ids?: readonly string[];
  /** What must not hold; of several, none. */
  readonly not?: Conditions | readonly Conditions[];
}

/** Everything, spelled out; or conditions, of which there is at least one. Nothing at all never means everything. */
export type Selection = { readonly all: true } | Conditions;

/** What must not hold, each by itself. */
export function exceptionsOf({ not }: Conditions): readonly Conditions[] {
  if (not === undefined) return [];
  return isList(not) ? not : [not];
}

// `Array.isArray` takes no read-only list for one.
function isList(not: Conditions | readonly Conditions[]): not is readonly Conditions[] {
  return Array.isArray(not);
}

/**
 * Whether everything is selected, also what cannot be seen.
 *
 * @example
 * ```ts
 * if (isAll(plan.selection)) console.log('Everything goes.');
 * ```
 */
export function isAll(selection: Selection): selection is { readonly all: true } {
  return 'all' in selection && selection.all;
}
