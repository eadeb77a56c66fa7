import type { Overview } from '@sluice/queue';
import type { PlannedRestore } from '@sluice/queue/job';
import * as v from 'valibot';
import type { PlanToRestore } from '../access.ts';
import { oneSnapshot } from './answers.ts';
import { absent, figure, flag, integer, maybe, nullable, word, words } from './schemas.ts';

type Skipped = Extract<PlannedRestore['verdict'], { readonly verdict: 'skip' }>;

const reason = v.picklist(['unrestorable', 'refused', 'restored-before', 'cleared-again', 'damaged', 'unknown']);

const skip: v.GenericSchema<unknown, Skipped> = v.variant('code', [
  v.pipe(
    v.object({ code: v.literal('restored-before'), reason, job: word }),
    v.transform(({ code, job, reason: why }) => ({ verdict: 'skip' as const, reason: why, skip: { code, data: { job } } })),
  ),
  v.pipe(
    v.object({ code: v.literal('cleared-again'), reason, job: word, snapshot: word }),
    v.transform(({ code, job, snapshot, reason: why }) => ({
      verdict: 'skip' as const,
      reason: why,
      skip: { code, data: { job, snapshot } },
    })),
  ),
  v.pipe(
    v.object({
      code: v.picklist(['no-recipient', 'not-sendable', 'link-too-old', 'unanswered', 'sent-before-clear', 'damaged']),
      reason,
    }),
    v.transform(({ code, reason: why }) => ({ verdict: 'skip' as const, reason: why, skip: { code, data: {} } })),
  ),
]);

const common = { position: integer, messageIds: words, type: word, chatId: absent(word) };

const entry: v.GenericSchema<unknown, PlannedRestore> = v.variant('verdict', [
  v.pipe(
    v.object({ ...common, verdict: v.picklist(['send', 'look-first', 'still-waiting', 'already-sent']) }),
    v.transform(({ verdict, ...rest }) => ({ ...rest, verdict: { verdict } })),
  ),
  v.pipe(
    v.object({ ...common, verdict: v.literal('skip'), skip }),
    v.transform(({ position, messageIds, type, chatId, skip: verdict }) => ({ position, messageIds, type, chatId, verdict })),
  ),
]);

const reading = v.object({
  at: integer,
  state: nullable(word),
  substatus: absent(word),
  isSending: flag,
  settings: v.object({ delayMs: absent(figure), typeInstance: maybe(nullable(word)) }),
  count: integer,
});

/** What an edge says that a restore would do. Its clock may be another: of when it has read the queue nothing is taken. */
export const restorePlan: v.GenericSchema<
  unknown,
  Omit<PlanToRestore, 'overview'> & { readonly reading: Omit<Overview, 'idInstance' | 'flavor' | 'at'> }
> = v.object({
  snapshot: oneSnapshot,
  entries: v.array(entry),
  lookMs: figure,
  reading: v.pipe(
    reading,
    v.transform(({ state, substatus, isSending, settings: { delayMs, typeInstance }, count }) => ({
      state,
      isSending,
      reason: substatus,
      count,
      settings: { delayMs, typeInstance: typeInstance ?? undefined },
    })),
  ),
});
