import { SluiceError } from '@sluice/core';
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

export function columnsOf(table: string, row: SqlRow): Columns {
  function read<Value>(column: string, isRight: (value: unknown) => value is Value, value: unknown = row[column]): Value {
    if (isRight(value)) return value;
    throw unreadable(`${table}.${column}`);
  }
  const text = (column: string): string => read(column, isText);
  const integer = (column: string): number => read(column, isWhole);
  return {
    text,
    optionalText: (column) => (row[column] === null ? undefined : text(column)),
    integer,
    optionalInteger: (column) => (row[column] === null ? undefined : integer(column)),
    oneOf: <Word extends string>(column: string, words: readonly Word[]): Word =>
      read(column, (value): value is Word => words.some((word) => word === value)),
    json: (column) => read(column, isObject, parse(row[column])),
    texts: (column) => read(column, isTexts, parse(row[column])),
  };
}

/** What a row says that cannot have been written through the journal. */
export function unreadable(where: string): SluiceError {
  return new SluiceError({
    code: 'journal-damaged',
    message: `The journal holds something that cannot be read (${where}). Put back a copy of the journal from before it was damaged.`,
  });
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function parse(source: unknown): unknown {
  try {
    return typeof source === 'string' ? JSON.parse(source) : undefined;
  } catch {
    return undefined;
  }
}
