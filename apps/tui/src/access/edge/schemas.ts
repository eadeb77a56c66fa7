import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import { type JobKind, type JobState, STATES, TRANSITIONS } from '@sluice/queue/journal';
import * as v from 'valibot';

// Of an answer of the edge only what is used is looked at, and members that are not known are let be: an edge may be newer.

export const integer: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.safeInteger());
export const figure: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.finite());
export const word: v.GenericSchema<unknown, string> = v.string();
export const flag: v.GenericSchema<unknown, boolean> = v.boolean();
export const words: v.GenericSchema<unknown, readonly string[]> = v.array(v.string());
export const json: v.GenericSchema<unknown, Readonly<Record<string, unknown>>> = v.record(v.string(), v.unknown());

/** A member that is missing where it does not apply. */
export function maybe<T>(schema: v.GenericSchema<unknown, T>): v.OptionalSchema<v.GenericSchema<unknown, T>, () => undefined> {
  return v.optional(schema, () => undefined);
}

/** A member that is `null` where it does not apply. */
export function nullable<T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T | null> {
  return v.nullable(schema);
}

/** The same, as `undefined`. */
export function absent<T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T | undefined> {
  return v.pipe(
    v.nullable(schema),
    v.transform((value) => value ?? undefined),
  );
}

export const jobState: v.GenericSchema<unknown, JobState> = v.custom<JobState>(
  (value) => typeof value === 'string' && Object.hasOwn(STATES, value),
);
export const jobKind: v.GenericSchema<unknown, JobKind> = v.custom<JobKind>(
  (value) => typeof value === 'string' && Object.hasOwn(TRANSITIONS, value),
);

/** An error that the edge reports. A code that is not known here is one of a newer edge. */
export const error: v.GenericSchema<unknown, SluiceError> = v.pipe(
  v.object({ code: v.string(), message: v.string() }),
  v.transform(({ code, message }) => new SluiceError({ code: isCode(code) ? code : 'internal', message })),
);

function isCode(code: string): code is SluiceErrorCode {
  return Object.hasOwn(ERRORS, code);
}

export const completeness: v.GenericSchema<
  unknown,
  { readonly kind: 'complete' } | { readonly kind: 'truncated' | 'uncertain'; readonly shown: number; readonly total: number }
> = v.variant('kind', [
  v.object({ kind: v.literal('complete') }),
  v.object({ kind: v.picklist(['truncated', 'uncertain']), shown: integer, total: integer }),
]);

export const flavor: v.GenericSchema<unknown, 'plain' | 'v3' | 'chat-api'> = v.picklist(['plain', 'v3', 'chat-api']);
