import { capabilities } from '../../capabilities.ts';
import type { Sentences } from '../sentences.ts';
import { formats, messages } from './words.ts';

const { number, span } = formats;

/** How much of the queue a list shows. */
export const completeness: Sentences['completeness'] = ({ completeness: known, rows: { length: listed }, flavor }) => {
  switch (known.kind) {
    case 'complete':
      // The count can be older than the list.
      return `В очереди ${messages(listed)}.`;
    case 'truncated': {
      const shown = `${number(known.shown)} из ${number(known.total)}: больше шлюз не показывает.`;
      // Whether Chat-API shows its first or its last is not documented (evidence/chat-api#first-or-last).
      return flavor === 'chat-api' ? `Видно только ${shown}` : `Видны первые ${shown}`;
    }
    case 'uncertain':
      // As long as a list gets: a count that is older than its end proves nothing.
      return known.shown >= known.total
        ? `В списке ${number(known.shown)}, больше в список не помещается; в очереди может быть ещё.`
        : `В списке ${number(known.shown)}, а счётчик шлюза показывает ${number(known.total)}; он может отставать на ${span(capabilities[flavor].countLagMs)}.`;
  }
};
