import type { Overview } from '@sluice/queue';
import * as v from 'valibot';
import { absent, figure, flag, integer, maybe, nullable, word } from './schemas.ts';

/** The facts about a queue at one moment, as an edge gives them. */
export type OverviewFacts = Pick<Overview, 'state' | 'isSending' | 'reason' | 'count' | 'settings'>;

export const overviewFacts: v.GenericSchema<unknown, OverviewFacts> = v.pipe(
  v.object({
    state: nullable(word),
    substatus: absent(word),
    isSending: flag,
    settings: v.object({ delayMs: absent(figure), typeInstance: maybe(nullable(word)) }),
    count: integer,
  }),
  v.transform(({ state, substatus, isSending, settings: { delayMs, typeInstance }, count }) => ({
    state,
    isSending,
    reason: substatus,
    count,
    settings: { delayMs, typeInstance: typeInstance ?? undefined },
  })),
);
