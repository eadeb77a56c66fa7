import { SluiceError } from '@sluice/core';
import { parseSelection } from '../selection/parse-selection.ts';
import { planDigest } from './plan-digest.ts';
import type { Plan, PlannedEntry } from './plan.ts';

// As many as can leave a queue within the 24 hours that it keeps them, one in 500 ms (evidence/queue#sendable-within-retention), and room for
// more.
const MAX_ENTRIES = 200_000;
const MAX_TEXT_LENGTH = 1000;

/**
 * Reads a plan that came from a file or over HTTP.
 *
 * @throws {SluiceError} `invalid-request` for what is no plan, and for one that was changed after it was made.
 *
 * @example
 * ```ts
 * const plan = parsePlan(JSON.parse(text));
 * await queue.clear(plan, { confirm: plan.idInstance, lost: plan.lost, actor: 'operator@shop', reason: 'The number was blocked.' });
 * ```
 */
export function parsePlan(value: unknown): Plan {
  checkPlan(value);
  // What is there besides the known members is in the digest too.
  if (planDigest(value) !== value.digest) throw invalid('It was changed after it was made: plan again.');
  return value;
}

function checkPlan(value: unknown): asserts value is Plan {
  if (!isObject(value)) throw invalid('It is not a plan: give the JSON that was made by planning.');
  if (value['version'] !== 1) throw invalid('It is not a plan of version 1: plan again with this version of Sluice.');
  const invalidMember = Object.entries<Check>(MEMBERS).find(([name, isValid]) => !isValid(value[name]));
  if (invalidMember !== undefined) throw invalid(`Its "${invalidMember[0]}" is missing or not what it should be: plan again.`);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(what: string): SluiceError {
  return new SluiceError({ code: 'invalid-request', message: `The plan cannot be taken. ${what}` });
}

type Json = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

/** Empty, too: what comes from a gateway may be. */
const text: Check = (value) => typeof value === 'string' && value.length <= MAX_TEXT_LENGTH;
const hash: Check = (value) => typeof value === 'string' && /^[\da-f]{64}$/.test(value);
const integer: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const span: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const boolean: Check = (value) => typeof value === 'boolean';
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.some((word) => word === value);
const list =
  (item: Check, max = MAX_ENTRIES): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(item);
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

const entry = shape({
  position: integer,
  key: hash,
  messageIds: list(text, 1000),
  chatId: (value) => value === null || text(value),
  type: text,
} satisfies Checks<PlannedEntry>);
const tally = list((value) => Array.isArray(value) && value.length === 2 && text(value[0]) && integer(value[1]));
const unrestorable = shape({ key: hash, why: oneOf('no-recipient', 'not-sendable', 'link-too-old') } satisfies Checks<
  Plan['unrestorable'][number]
>);
const partial = shape({ kind: oneOf('truncated', 'uncertain'), shown: integer, total: integer });
const completeness: Check = (value) => shape({ kind: oneOf('complete') })(value) || partial(value);
const basis = shape({
  at: integer,
  count: integer,
  completeness,
  isSending: boolean,
  delayMs: (value) => value === null || span(value),
  expiring: list(integer),
} satisfies Checks<Plan['basis']>);
const estimate = shape({ requests: integer, ms: span, slowestMs: span } satisfies Checks<Plan['estimate']>);

type Checks<T> = { readonly [Name in keyof T]: Check };

const MEMBERS: Checks<Plan> = {
  version: (value) => value === 1,
  id: text,
  idInstance: text,
  flavor: oneOf('plain', 'v3', 'chat-api'),
  queue: oneOf('messages'),
  kind: oneOf('full', 'selective'),
  // Fails with a separate sentence.
  selection: (value) => parseSelection(value) !== undefined,
  createdAt: integer,
  expiresAt: integer,
  toClear: list(entry),
  toKeep: list(entry),
  unrestorable: list(unrestorable),
  unseen: integer,
  lost: integer,
  byChat: tally,
  byType: tally,
  mayBeSent: integer,
  estimate,
  basis,
  digest: hash,
};
