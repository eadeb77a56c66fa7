import { SluiceError } from '@sluice/core';
import * as v from 'valibot';
import { limitedList, plainObject } from '../schema.ts';
import type { Conditions, Selection } from './selection.ts';

const MAX_VALUES = 10_000;
const MAX_EXCEPTIONS = 10;
const MAX_TEXT_LENGTH = 1000;
// Deeper nesting says nothing that a flat one does not.
const MAX_DEPTH = 4;

const ALL = '"all" is the only member, and is true.';
const TEXT = `"text" is a text of one to ${MAX_TEXT_LENGTH} characters, not only of spaces.`;
const NOT = `"not" is one object with conditions, or up to ${MAX_EXCEPTIONS} of them.`;

const text = v.pipe(
  v.string(TEXT),
  v.check((part) => part.trim() !== '' && part.length <= MAX_TEXT_LENGTH, TEXT),
);

const conditions = conditionsAt(1);
const everything = v.strictObject({ all: v.literal(true, ALL) }, ALL);

const selectionSchema: v.GenericSchema<unknown, Selection> = v.lazy((value) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'all') ? everything : conditions,
);

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
  const { success, output, issues } = v.safeParse(selectionSchema, value, { abortEarly: true });
  if (success) return output;
  throw new SluiceError({ code: 'invalid-request', message: `The selection is not valid. ${issues[0].message}` });
}

function conditionsAt(depth: number): v.GenericSchema<unknown, Conditions> {
  const fields = {
    chats: v.exactOptional(texts('chats')),
    types: v.exactOptional(texts('types')),
    text: v.exactOptional(text),
    olderThanMs: v.exactOptional(span('olderThanMs')),
    newerThanMs: v.exactOptional(span('newerThanMs')),
    ids: v.exactOptional(texts('ids')),
    not: v.exactOptional(exceptionsAt(depth + 1)),
  };
  return v.pipe(
    plainObject('It is an object with conditions.'),
    v.transform(withoutUndefined),
    v.strictObject(fields, ({ path }) => {
      // Quoted: a name from outside may hold what would move the cursor of a terminal.
      const unknown = JSON.stringify(String(path?.[0]?.key).slice(0, 50));
      return `There is no condition ${unknown}; there are ${Object.keys(fields).join(', ')}.`;
    }),
    // Also where all its fields are there and say nothing.
    v.check((all) => Object.keys(all).length > 0, 'It has no condition. To mean everything, say {"all": true}.'),
  );
}

function exceptionsAt(depth: number): v.GenericSchema<unknown, Conditions | readonly Conditions[]> {
  if (depth > MAX_DEPTH) return v.never(`"not" is nested more than ${MAX_DEPTH} deep.`);
  const one = conditionsAt(depth);
  const several = limitedList(one, { min: 1, max: MAX_EXCEPTIONS, words: NOT });
  return v.lazy((value) => (Array.isArray(value) ? several : one));
}

function texts(field: string): v.GenericSchema<unknown, readonly string[]> {
  const words = `"${field}" is a list of one to ${MAX_VALUES} texts.`;
  const item = v.pipe(v.string(words), v.minLength(1, words), v.maxLength(MAX_TEXT_LENGTH, words));
  return limitedList(item, { min: 1, max: MAX_VALUES, words });
}

function span(field: string): v.GenericSchema<unknown, number> {
  const words = `"${field}" is a number of milliseconds above 0.`;
  // Older than no time at all would be everything.
  return v.pipe(
    v.number(words),
    v.check((ms) => Number.isFinite(ms) && ms > 0, words),
  );
}

/** A member that is `undefined` counts as missing. */
function withoutUndefined(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}
