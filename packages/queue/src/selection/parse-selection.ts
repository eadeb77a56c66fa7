import { SluiceError } from '@sluice/core';
import type { Conditions, Selection } from './selection.ts';

const FIELDS = ['chats', 'types', 'text', 'olderThanMs', 'newerThanMs', 'ids', 'not'] as const;
const MAX_VALUES = 10_000;
const MAX_EXCEPTIONS = 10;
const MAX_TEXT_LENGTH = 1000;
// Deeper nesting says nothing that a flat one does not.
const MAX_DEPTH = 4;

/**
 * Reads a selection that came from outside.
 *
 * @throws {SluiceError} `invalid-request` for an unknown field, a value of the wrong kind, and for no condition at all: a filter that is
 *   not understood, or empty, must never clear everything (evidence/other-gateways#empty-filter-clears-all).
 *
 * @example
 * ```ts
 * const selection = parseSelection(JSON.parse('{ "chats": ["79001234567@c.us"] }'));
 * ```
 */
export function parseSelection(value: unknown): Selection {
  if (isRecord(value) && Object.hasOwn(value, 'all')) {
    if (value['all'] !== true || Object.keys(value).length > 1) throw invalid('"all" is the only member, and is true.');
    return { all: true };
  }
  return parseConditions(value, 1);
}

function parseConditions(value: unknown, depth: number): Conditions {
  if (!isRecord(value)) throw invalid('It is an object with conditions.');
  if (depth > MAX_DEPTH) throw invalid(`"not" is nested more than ${MAX_DEPTH} deep.`);
  const unknown = Object.keys(value).find((field) => !FIELDS.some((known) => known === field));
  if (unknown !== undefined) {
    // Quoted: a name from outside may hold what would move the cursor of a terminal.
    throw invalid(`There is no condition ${JSON.stringify(unknown.slice(0, 50))}; there are ${FIELDS.join(', ')}.`);
  }
  const { chats, types, text, olderThanMs, newerThanMs, ids, not } = value;
  const conditions: Conditions = {
    ...(chats !== undefined && { chats: texts('chats', chats) }),
    ...(types !== undefined && { types: texts('types', types) }),
    ...(text !== undefined && { text: part(text) }),
    ...(olderThanMs !== undefined && { olderThanMs: span('olderThanMs', olderThanMs) }),
    ...(newerThanMs !== undefined && { newerThanMs: span('newerThanMs', newerThanMs) }),
    ...(ids !== undefined && { ids: texts('ids', ids) }),
    ...(not !== undefined && { not: exceptions(not, depth + 1) }),
  };
  // Also where all its fields are there and say nothing.
  if (Object.keys(conditions).length === 0) throw invalid('It has no condition. To mean everything, say {"all": true}.');
  return conditions;
}

function exceptions(value: unknown, depth: number): Conditions | readonly Conditions[] {
  if (!Array.isArray(value)) return parseConditions(value, depth);
  if (value.length === 0 || value.length > MAX_EXCEPTIONS)
    throw invalid(`"not" is one object with conditions, or up to ${MAX_EXCEPTIONS} of them.`);
  return Array.from<unknown, Conditions>(value, (exception) => parseConditions(exception, depth));
}

function texts(field: string, value: unknown): readonly string[] {
  // Copied, so that a gap counts as what it is: no text.
  const items = Array.isArray(value) && value.length <= MAX_VALUES ? Array.from<unknown>(value) : [];
  if (items.length > 0 && items.every(isText)) return items;
  throw invalid(`"${field}" is a list of one to ${MAX_VALUES} texts.`);
}

function isText(item: unknown): item is string {
  return typeof item === 'string' && item !== '' && item.length <= MAX_TEXT_LENGTH;
}

function part(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > MAX_TEXT_LENGTH) {
    throw invalid(`"text" is a text of one to ${MAX_TEXT_LENGTH} characters, not only of spaces.`);
  }
  return value;
}

function span(field: string, value: unknown): number {
  // Older than no time at all would be everything.
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value;
  throw invalid(`"${field}" is a number of milliseconds above 0.`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(what: string): SluiceError {
  return new SluiceError({ code: 'invalid-request', message: `The selection is not valid. ${what}` });
}
