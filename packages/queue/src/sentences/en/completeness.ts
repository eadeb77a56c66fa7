import { capabilities } from '../../capabilities.ts';
import type { Sentences } from '../sentences.ts';
import { formats, messagesWait } from './words.ts';

const { number, span } = formats;

/** How much of the queue a list shows. */
export const completeness: Sentences['completeness'] = ({ completeness: known, rows: { length: listed }, flavor }) => {
  switch (known.kind) {
    case 'complete':
      // The count can be older than the list.
      return `${messagesWait(listed)}.`;
    case 'truncated': {
      const shown = `${number(known.shown)} of ${number(known.total)}: the gateway shows no more.`;
      // Whether Chat-API shows its first or its last is not documented (evidence/chat-api#first-or-last).
      return flavor === 'chat-api' ? `Only ${shown}` : `The first ${shown}`;
    }
    case 'uncertain':
      // As long as a list gets: a count that is older than its end proves nothing.
      return known.shown >= known.total
        ? `${number(known.shown)} are listed, as many as a list can have; more may wait.`
        : `${number(known.shown)} are listed, but the gateway counts ${number(known.total)}; the count can be ${span(capabilities[flavor].countLagMs)} old.`;
  }
};
