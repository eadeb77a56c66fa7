import type { PlannedRestore } from '@sluice/queue/job';
import * as v from 'valibot';
import type { PlanToRestore } from '../access.ts';
import { oneSnapshot } from './answers.ts';
import { overviewFacts, type OverviewFacts } from './overview.ts';
import { absent, figure, integer, maybe, word, words } from './schemas.ts';

type Skip = Extract<PlannedRestore['verdict'], { readonly verdict: 'skip' }>['skip'];

const skip = v.object({
  reason: v.picklist(['unrestorable', 'restored-before', 'cleared-again', 'damaged', 'unknown']),
  code: v.picklist([
    'no-recipient',
    'not-sendable',
    'link-too-old',
    'restored-before',
    'cleared-again',
    'sent-before-clear',
    'damaged',
  ]),
  job: maybe(word),
  snapshot: maybe(word),
});

const members = { position: integer, messageIds: words, type: word, chatId: absent(word) };
const entry: v.GenericSchema<unknown, PlannedRestore> = v.pipe(
  v.variant('verdict', [
    v.object({ ...members, verdict: v.picklist(['send', 'look-first', 'still-waiting', 'already-sent']) }),
    v.object({ ...members, verdict: v.literal('skip'), skip }),
  ]),
  v.transform((given): PlannedRestore => {
    const { position, messageIds, type, chatId } = given;
    const verdict: PlannedRestore['verdict'] =
      given.verdict === 'skip'
        ? { verdict: 'skip', reason: given.skip.reason, skip: skipOf(given.skip) }
        : { verdict: given.verdict };
    return { position, messageIds, type, chatId, verdict };
  }),
);

function skipOf({ code, job = '', snapshot = '' }: v.InferOutput<typeof skip>): Skip {
  switch (code) {
    case 'restored-before':
      return { code, data: { job } };
    case 'cleared-again':
      return { code, data: { job, snapshot } };
    default:
      return { code, data: {} };
  }
}

interface GivenPlan extends Omit<PlanToRestore, 'overview'> {
  readonly reading: OverviewFacts;
}

/** What an edge says that a restore would do. */
export const restorePlan: v.GenericSchema<unknown, GivenPlan> = v.object({
  snapshot: oneSnapshot,
  entries: v.array(entry),
  reading: overviewFacts,
  lookMs: figure,
});
