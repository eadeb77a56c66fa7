import { SluiceError } from '@sluice/core';
import * as v from 'valibot';
import { isPromise } from '../check-options.ts';
import { limitedList } from '../schema.ts';
import { parseSelection } from '../selection/parse-selection.ts';
import { type Plan, planDigest } from './plan.ts';

// As many as can leave a queue within the 24 hours that it keeps them, one in 500 ms (evidence/queue#sendable-within-retention), and room for
// more.
const MAX_ENTRIES = 200_000;
const MAX_TEXT_LENGTH = 1000;

/** Empty, too: what comes from a gateway may be. */
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));
const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));
const integer = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const span = v.pipe(v.number(), v.finite(), v.minValue(0));

// Unknown members stay, because the digest covers them too.
const entry = v.looseObject({
  position: integer,
  key: hash,
  messageIds: limitedList(text, { max: 1000 }),
  chatId: v.nullable(text),
  type: text,
});
const entries = limitedList(entry, { max: MAX_ENTRIES });
const tally = limitedList(v.strictTuple([text, integer]), { max: MAX_ENTRIES });
const completeness = v.variant('kind', [
  v.looseObject({ kind: v.literal('complete') }),
  v.looseObject({ kind: v.picklist(['truncated', 'uncertain']), shown: integer, total: integer }),
]);

const planSchema: v.GenericSchema<unknown, Plan> = v.looseObject({
  version: v.literal(1),
  id: text,
  idInstance: text,
  flavor: v.picklist(['plain', 'v3', 'chat-api']),
  queue: v.literal('messages'),
  kind: v.picklist(['full', 'selective']),
  // Fails with a separate sentence.
  selection: v.pipe(v.unknown(), v.transform(parseSelection)),
  createdAt: integer,
  expiresAt: integer,
  toClear: entries,
  toKeep: entries,
  unrestorable: limitedList(v.looseObject({ key: hash, why: v.picklist(['no-recipient', 'not-sendable', 'link-too-old']) }), {
    max: MAX_ENTRIES,
  }),
  unseen: integer,
  lost: integer,
  byChat: tally,
  byType: tally,
  mayBeSent: integer,
  estimate: v.looseObject({ requests: integer, ms: span, slowestMs: span }),
  basis: v.looseObject({
    at: integer,
    count: integer,
    completeness,
    isSending: v.boolean(),
    delayMs: v.nullable(span),
    expiring: limitedList(integer, { max: MAX_ENTRIES }),
  }),
  digest: hash,
});

/**
 * Reads a plan that came from a file or over HTTP.
 *
 * @throws {SluiceError} `invalid-request` for what is no plan, `plan-changed` for one that was changed after it was made.
 *
 * @example
 * ```ts
 * const plan = parsePlan(JSON.parse(text));
 * await queue.clear(plan, { confirm: plan.idInstance, lost: plan.lost, actor: 'operator@shop', reason: 'The number was blocked.' });
 * ```
 */
export function parsePlan(value: unknown): Plan {
  const plan = checkPlan(value);
  if (planDigest(plan) !== plan.digest) throw invalid('It was changed after it was made: plan again.', 'plan-changed');
  return plan;
}

/** The same, but for whether it was changed. */
export function checkPlan(value: unknown): Plan {
  if (isPromise(value)) throw invalid('It is a promise: await it first.');
  const { success, output, issues } = v.safeParse(planSchema, value, { abortEarly: true });
  if (success) return output;
  throw invalid(describeMistake(issues[0]));
}

function describeMistake({ path }: v.BaseIssue<unknown>): string {
  const member = path?.[0]?.key;
  if (typeof member !== 'string') return 'It is not a plan: give the JSON that was made by planning.';
  if (member === 'version') return 'It is not a plan of version 1: plan again with this version of Sluice.';
  return `Its "${member}" is missing or not what it should be: plan again.`;
}

function invalid(what: string, code: 'invalid-request' | 'plan-changed' = 'invalid-request'): SluiceError {
  return new SluiceError({ code, message: `The plan cannot be taken. ${what}` });
}
