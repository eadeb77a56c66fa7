import type { Sentences } from '../sentences.ts';
import { completeness } from './completeness.ts';
import { figures } from './figures.ts';
import { findings } from './findings.ts';
import { forecast } from './forecast.ts';
import { guard } from './guard.ts';
import { jobs } from './jobs.ts';
import { next } from './next.ts';
import { options } from './options.ts';
import { plan } from './plan.ts';
import { refusals, skips } from './refusals.ts';
import { steps } from './steps.ts';
import { formats } from './words.ts';

/**
 * Everything that Sluice says to people about a queue, in English.
 *
 * @example
 * ```ts
 * console.log(guardSentence(await queue.guard(), en));
 * ```
 */
export const en: Sentences = {
  formats,
  completeness,
  findings,
  next,
  figures,
  severities: { critical: 'CRITICAL', warning: 'WARNING', notice: 'NOTICE', ok: 'ALL IS WELL' },
  certainties: { certain: 'certain', inferred: 'inferred, not certain' },
  evidence: (certainty, seen) => `${certainty === 'certain' ? 'Certain' : 'Inferred'}: ${seen.join(', ')}.`,
  listPositions: (positions, more) => {
    const others = more > 0 ? ` and ${formats.number(more)} more` : '';
    const words = formats.plural(positions.length + more, { one: 'position', other: 'positions' });
    return `${words} ${positions.map(formats.number).join(', ')}${others} of the list`;
  },
  guard,
  options,
  jobs,
  steps,
  plan,
  forecast,
  refusals,
  skips,
};
