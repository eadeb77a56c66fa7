import { capabilities, type Reading } from '@sluice/queue';
import { presentDuration } from './duration.ts';
import { presentNumber } from './number.ts';

/** How much of the queue a list shows, in one sentence. */
export function presentCompleteness({
  completeness,
  rows: { length: listed },
  flavor,
}: Pick<Reading, 'completeness' | 'rows' | 'flavor'>): string {
  switch (completeness.kind) {
    case 'complete':
      // The count can be older than the list.
      return listed === 1 ? '1 message waits.' : `${presentNumber(listed)} messages wait.`;
    case 'truncated': {
      const shown = `${presentNumber(completeness.shown)} of ${presentNumber(completeness.total)}: the gateway shows no more.`;
      // Whether Chat-API shows its first or its last is not documented (evidence/chat-api#first-or-last).
      return flavor === 'chat-api' ? `Only ${shown}` : `The first ${shown}`;
    }
    case 'uncertain':
      // As long as a list gets: a count that is older than its end proves nothing.
      if (completeness.shown >= completeness.total)
        return `${presentNumber(completeness.shown)} are listed, as many as a list can have; more may wait.`;
      return `${presentNumber(completeness.shown)} are listed, but the gateway counts ${presentNumber(completeness.total)}; the count can be ${presentDuration(capabilities[flavor].countLagMs)} old.`;
  }
}
