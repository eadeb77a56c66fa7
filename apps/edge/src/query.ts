import { findOperations, type Operation, type Parameter } from './contract.ts';
import { holdsKey } from './key.ts';
import type { DropInAddress } from './pipeline/read-address.ts';

/** What a call asks behind the question mark: only what the contract has for it, and no number above the contract's largest. */
export interface Query {
  /** What the gateway gets. */
  readonly passed: URLSearchParams;
  /** How long the gateway was asked to keep its answer back, in seconds. */
  readonly waitSeconds: number;
}

/** What the parameters of Chat-API are: times, numbers of telephones, yes and no. */
const CHAT_API_VALUE = /^[\w.+@-]{0,64}$/;

/**
 * @returns the parameter that is malformed, where one is. What the operation does not know is dropped; what a method takes that the contract does
 *   not know, is not known either, and passes.
 */
export function queryOf(
  { family, method, query }: Operation,
  { query: given, key }: Pick<DropInAddress, 'query' | 'key'>,
): Query | { readonly malformed: Parameter } {
  if (findOperations(family, method).length === 0) return { passed: withoutKey(given, key), waitSeconds: 0 };
  const passed = new URLSearchParams();
  for (const parameter of query) {
    // The only value that the contract has: without it a status of Chat-API would wake the instance.
    if (parameter.const !== undefined) passed.set(parameter.name, String(parameter.const));
    const values = parameter.const === undefined ? given.getAll(parameter.name) : [];
    const [value] = values;
    if (value === undefined) continue;
    // Of two values the gateway may take the other one.
    const isRight = family === 'chat-api' ? CHAT_API_VALUE.test(value) : isWithin(value, parameter);
    if (values.length > 1 || !isRight) return { malformed: parameter };
    // A published client asks to wait for two seconds, where five are the least (evidence/addresses#quirky-requests).
    passed.set(parameter.name, isWait(parameter) ? String(Math.max(Number(value), parameter.minimum ?? 0)) : value);
  }
  return { passed, waitSeconds: Number(passed.get('receiveTimeout') ?? 0) };
}

/** `a whole number from 5 to 60` */
export function describeLimits({ type, minimum = 0, maximum }: Parameter): string {
  if (type !== 'integer') return 'at most 64 letters, digits, "_", ".", "+", "@" and "-"';
  return maximum === undefined ? `a whole number, at least ${minimum}` : `a whole number from ${minimum} to ${maximum}`;
}

/** A key behind the question mark must not reach the gateway: that of the call, written a second time, and no other. */
function withoutKey(given: URLSearchParams, key: string | undefined): URLSearchParams {
  const holdsOne = (text: string): boolean => holdsKey(text) || (key !== undefined && text.includes(key));
  return new URLSearchParams([...given].filter((pair) => !pair.some(holdsOne)));
}

function isWait({ name }: Parameter): boolean {
  return name === 'receiveTimeout';
}

function isWithin(value: string, parameter: Parameter): boolean {
  const { maximum } = parameter;
  // Published clients send an empty text or 0 for what is not set (evidence/sending#empty-optionals): what it means is for the gateway to say.
  if (value === '' && !isWait(parameter)) return true;
  // Six digits are enough for every parameter of the contract, and safe where it names no maximum.
  return /^\d{1,6}$/.test(value) && (maximum === undefined || Number(value) <= maximum);
}
