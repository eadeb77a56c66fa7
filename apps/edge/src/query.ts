import type { Operation, Parameter } from './contract.ts';

/** What a call asks behind the question mark: only what the contract has for it, and no number above the contract's largest. */
export interface Query {
  /** What the gateway gets. */
  readonly passed: URLSearchParams;
  /** How long the gateway was asked to keep its answer back, in seconds. */
  readonly waitSeconds: number;
}

/** @returns the parameter that is malformed, where one is. What the operation does not know is dropped. */
export function queryOf({ query }: Operation, given: URLSearchParams): Query | { readonly malformed: Parameter } {
  const passed = new URLSearchParams();
  for (const parameter of query) {
    const values = given.getAll(parameter.name);
    const [value] = values;
    if (value === undefined) continue;
    // Of two values the gateway may take the other one.
    if (values.length > 1 || !isWithin(value, parameter)) return { malformed: parameter };
    // A published client asks to wait for two seconds, where five are the least (evidence/addresses#quirky-requests).
    passed.set(parameter.name, isWait(parameter) ? String(Math.max(Number(value), parameter.minimum ?? 0)) : value);
  }
  return { passed, waitSeconds: Number(passed.get('receiveTimeout') ?? 0) };
}

/** `a whole number from 5 to 60` */
export function describeLimits({ minimum = 0, maximum }: Parameter): string {
  return maximum === undefined ? `a whole number, at least ${minimum}` : `a whole number from ${minimum} to ${maximum}`;
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
