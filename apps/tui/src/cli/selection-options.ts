import { SluiceError } from '@sluice/core';
import { parseSelection, type Selection } from '@sluice/queue';
import { TYPES } from '../present/entry.ts';
import { usageError } from '../sentences/refusal.ts';
import { readBoundedFile } from './files.ts';
import { parseDuration } from './options.ts';

/** The flags by which messages are chosen. */
export interface SelectionFlags {
  readonly all?: boolean;
  readonly chat?: readonly string[];
  readonly type?: readonly string[];
  readonly text?: string;
  readonly olderThan?: string;
  readonly newerThan?: string;
  readonly id?: readonly string[];
  readonly notChat?: readonly string[];
  readonly notType?: readonly string[];
  readonly notText?: string;
  readonly select?: string;
}

const MAX_SELECTION_BYTES = 1024 * 1024;

/**
 * The selection that the flags mean; `undefined` when there is none of them.
 *
 * @throws {UsageError} for flags that contradict one another, and for values that are not valid.
 */
export function selectionOf(flags: SelectionFlags): Selection | undefined {
  const { all, select } = flags;
  const conditions = conditionsOf(flags);
  const given = [all === true, select !== undefined, Object.keys(conditions).length > 0].filter(Boolean).length;
  if (given === 0) return undefined;
  if (given > 1) throw usageError('selections-conflict', {});
  if (all) return { all: true };
  try {
    return parseSelection(select === undefined ? conditions : selectionJson(select));
  } catch (error) {
    throw error instanceof SluiceError ? usageError('not-taken', { sentence: error.message }) : error;
  }
}

/** The same where a selection is needed. Nothing given never means everything (evidence/other-gateways#empty-filter-clears-all). */
export function requiredSelection(flags: SelectionFlags): Selection {
  const selection = selectionOf(flags);
  if (selection !== undefined) return selection;
  throw usageError('selection-missing', {});
}

function conditionsOf(flags: SelectionFlags): Readonly<Record<string, unknown>> {
  const { chat, type, text, olderThan, newerThan, id, notChat, notType, notText } = flags;
  return {
    ...(chat && { chats: chat }),
    ...(type && { types: type.flatMap(gatewayTypes) }),
    ...(text !== undefined && { text }),
    ...(olderThan !== undefined && { olderThanMs: parseDuration(olderThan) }),
    ...(newerThan !== undefined && { newerThanMs: parseDuration(newerThan) }),
    ...(id && { ids: id }),
    ...exceptionOf([
      notChat && { chats: notChat },
      notType && { types: notType.flatMap(gatewayTypes) },
      notText === undefined ? undefined : { text: notText },
    ]),
  };
}

/** Each flag leaves out what meets it, whatever the others say. */
function exceptionOf(exceptions: readonly (object | undefined)[]): { readonly not?: object } {
  const given = exceptions.filter((exception) => exception !== undefined);
  const [only] = given;
  if (only === undefined) return {};
  return { not: given.length === 1 ? only : given };
}

function selectionJson(given: string): unknown {
  const json = given.startsWith('@') ? readBoundedFile(given.slice(1), MAX_SELECTION_BYTES) : given;
  try {
    return JSON.parse(json);
  } catch {
    throw usageError('selection-no-json', {});
  }
}

/** The types of gateways behind a word that lists show, and that people therefore type. It means itself too: it may be a type. */
function gatewayTypes(word: string): readonly string[] {
  const behind = Object.keys(TYPES).filter((type) => type !== word && TYPES[type] === word);
  return [word, ...behind];
}
