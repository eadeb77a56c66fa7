import { SluiceError } from '@sluice/core';
import * as v from 'valibot';
import { plainObject } from '../schema.ts';
import type { SqlRow } from './database.ts';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** Reads the columns of a row. Each function throws `journal-damaged` where the column does not hold what it must. */
export interface Columns {
  text(column: string): string;
  optionalText(column: string): string | undefined;
  integer(column: string): number;
  optionalInteger(column: string): number | undefined;
  oneOf<Word extends string>(column: string, words: readonly Word[]): Word;
  json(column: string): Json;
  texts(column: string): readonly string[];
}

const TEXT = v.string();
const INTEGER = v.pipe(v.number(), v.safeInteger());
const OBJECT = plainObject('It is no object.');
const JSON_OBJECT = v.pipe(v.string(), v.parseJson(), OBJECT);
const JSON_TEXTS = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

export function columnsOf(table: string, row: SqlRow): Columns {
  function read<Value>(column: string, schema: v.GenericSchema<unknown, Value>): Value {
    const { success, output } = v.safeParse(schema, row[column]);
    if (success) return output;
    throw unreadable(`${table}.${column}`);
  }
  return {
    text: (column) => read(column, TEXT),
    optionalText: (column) => (row[column] === null ? undefined : read(column, TEXT)),
    integer: (column) => read(column, INTEGER),
    optionalInteger: (column) => (row[column] === null ? undefined : read(column, INTEGER)),
    oneOf: (column, words) => read(column, v.picklist(words)),
    json: (column) => read(column, JSON_OBJECT),
    texts: (column) => read(column, JSON_TEXTS),
  };
}

/** What a row says that cannot have been written through the journal. */
export function unreadable(where: string): SluiceError {
  return new SluiceError({
    code: 'journal-damaged',
    message: `The journal holds something that cannot be read (${where}). Restore a copy of the journal from before it was damaged.`,
  });
}

export function isObject(value: unknown): value is Json {
  return v.is(OBJECT, value);
}

export function isInteger(value: unknown): value is number {
  return v.is(INTEGER, value);
}
