import type { PlannedRestore } from '@sluice/queue/job';
import * as v from 'valibot';
import type { PlanToRestore } from '../access.ts';
import { oneSnapshot } from './answers.ts';
import { figure, integer, maybe, word, words } from './schemas.ts';

const skip = v.variant('code', [
  v.object({ code: v.literal('restored-before'), data: v.object({ job: word }) }),
  v.object({ code: v.literal('cleared-again'), data: v.object({ job: word, snapshot: word }) }),
  v.object({
    code: v.picklist(['no-recipient', 'not-sendable', 'link-too-old', 'unanswered', 'sent-before-clear', 'damaged']),
    data: v.object({}),
  }),
]);

const verdict: v.GenericSchema<unknown, PlannedRestore['verdict']> = v.variant('verdict', [
  v.object({ verdict: v.picklist(['send', 'look-first', 'still-waiting', 'already-sent']) }),
  v.object({
    verdict: v.literal('skip'),
    reason: v.picklist(['unrestorable', 'refused', 'restored-before', 'cleared-again', 'damaged', 'unknown']),
    skip,
  }),
]);

/** What an edge says that a restore would do. */
export const restorePlan: v.GenericSchema<unknown, Omit<PlanToRestore, 'overview'>> = v.object({
  snapshot: oneSnapshot,
  entries: v.array(v.object({ position: integer, messageIds: words, type: word, chatId: maybe(word), verdict })),
  lookMs: figure,
});
