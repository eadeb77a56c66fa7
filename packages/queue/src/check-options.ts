import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import * as v from 'valibot';

/** What an argument takes by name, and what each has to be. */
export type Options = Readonly<Record<string, v.GenericSchema>>;

/**
 * Makes sure that options are what their types say, for callers whose types nothing checks. A name that is not known is refused: it would be
 * ignored in silence, and `{ force: true }` or a name that was mistyped would mean nothing to Sluice and something to its caller.
 *
 * @param what the argument, as a sentence begins with it: `The options of clear`.
 * @throws {SluiceError} `invalid-request` unless another code is given.
 */
export function checkOptions(what: string, options: Options, given: unknown, code: SluiceErrorCode = 'invalid-request'): void {
  const names = Object.keys(options).join(', ');
  const schema = v.pipe(
    v.custom<object>((value) => !isPromise(value), 'It is a promise: await it first.'),
    v.custom<object>(isPlainObject, `It is one plain object, which takes ${names}.`),
    // One that is missing is described by its own words.
    v.transform((value) => ({ ...Object.fromEntries(Object.keys(options).map((name) => [name, undefined])), ...value })),
    v.strictObject(options, ({ path }) => {
      // Quoted: a name from outside may hold what would move the cursor of a terminal.
      const unknown = JSON.stringify(String(path?.[0]?.key).slice(0, 50));
      return `There is no ${unknown}; there are ${names}.`;
    }),
  );
  const { issues } = v.safeParse(schema, given, { abortEarly: true, abortPipeEarly: true });
  if (issues === undefined) return;
  throw new SluiceError({ code, message: `${what} cannot be taken. ${issues[0].message} Nothing was sent.` });
}

/** An option that may be missing. */
export function optional(schema: v.GenericSchema): v.GenericSchema {
  return v.optional(schema);
}

/** Anything: it is checked where it is used, with its own sentence. */
export const anything: v.GenericSchema = v.unknown();

/** A text that is not empty. */
export function aText(name: string): v.GenericSchema {
  const words = `"${name}" is a text that is not empty.`;
  return v.pipe(v.string(words), v.nonEmpty(words));
}

export function aFlag(name: string): v.GenericSchema {
  return v.boolean(`"${name}" is true or false.`);
}

export function aFunction(name: string): v.GenericSchema {
  return v.custom((value) => typeof value === 'function', `"${name}" is a function.`);
}

/** @param words what it is: `"database" is …`. */
export function objectWith(methods: readonly string[], words: string): v.GenericSchema {
  return v.custom((value) => isObject(value) && methods.every((name) => typeof Reflect.get(value, name) === 'function'), words);
}

export const aSignal: v.GenericSchema = objectWith(['throwIfAborted', 'addEventListener'], '"signal" is an AbortSignal.');

/** What a caller who has forgotten to await hands over. */
export function isPromise(value: unknown): boolean {
  return isObject(value) && typeof Reflect.get(value, 'then') === 'function';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Not an instance of a class, such as a signal that was passed in the place of `{ signal }`. */
function isPlainObject(value: unknown): boolean {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // That of another realm is not the `Object.prototype` of this one.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
