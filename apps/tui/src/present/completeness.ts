import type { Completeness } from '@sluice/queue';
import { presentNumber } from './number.ts';

/** How much of the queue a list shows, in one sentence. */
export function presentCompleteness(completeness: Completeness, count: number): string {
  switch (completeness.kind) {
    case 'complete':
      return count === 1 ? '1 message waits.' : `${presentNumber(count)} messages wait.`;
    case 'truncated':
      return `The first ${presentNumber(completeness.shown)} of ${presentNumber(completeness.total)}: the gateway shows no more.`;
    case 'uncertain':
      // As long as a list gets: a count that is older than its end proves nothing.
      if (completeness.shown >= completeness.total)
        return `${presentNumber(completeness.shown)} are listed, as many as a list can have; more may wait.`;
      return `${presentNumber(completeness.shown)} are listed, but the gateway counts ${presentNumber(completeness.total)}; the count can be 10 s old.`;
  }
}
