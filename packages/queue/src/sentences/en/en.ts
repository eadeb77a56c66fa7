import { LIBRARY, type Instructions } from '../instructions.ts';
import type { Sentences } from '../sentences.ts';
import { completeness } from './completeness.ts';
import { damages } from './damages.ts';
import { figures } from './figures.ts';
import { findings } from './findings.ts';
import { forecastWith } from './forecast.ts';
import { guardWith } from './guard.ts';
import { jobsWith } from './jobs.ts';
import { nextWith } from './next.ts';
import { options } from './options.ts';
import { plan } from './plan.ts';
import { failure } from './failure.ts';
import { refusalsWith, skips } from './refusals.ts';
import { stateInWords } from './state.ts';
import { stepsWith } from './steps.ts';
import type { Formats } from '../formats.ts';
import { formats } from './words.ts';

/**
 * Everything that Sluice says to people about a queue, in English, for readers who do what it advises in a certain way.
 *
 * @param times how moments are written in what a job does; in the local time zone unless given.
 *
 * @example
 * ```ts
 * const sentences = english({
 *   resume: (job) => `shop resume ${job}`,
 *   showJob: (job) => `shop jobs ${job}`,
 *   diagnose: 'shop why',
 *   stop: 'shop stop',
 *   go: 'shop go',
 * });
 * console.log(guardSentence(await queue.guard(), sentences));
 * ```
 */
export function english(instructions: Instructions, times: Pick<Formats, 'moment' | 'time'> = formats): Sentences {
  const jobs = jobsWith(instructions);
  const refusals = refusalsWith(jobs);
  return {
    formats,
    completeness,
    findings,
    next: nextWith(instructions),
    figures,
    state: stateInWords,
    severities: { critical: 'CRITICAL', warning: 'WARNING', notice: 'NOTICE', ok: 'ALL IS WELL' },
    certainties: { certain: 'certain', inferred: 'inferred, not certain' },
    evidence: (certainty, seen) =>
      seen.length === 0 ? '' : `${certainty === 'certain' ? 'Evidence' : 'Inferred'}: ${seen.join(', ')}.`,
    listPositions: (positions, more) => {
      const others = more > 0 ? ` and ${formats.number(more)} more` : '';
      const words = formats.plural(positions.length + more, { one: 'position', other: 'positions' });
      return `${words} ${positions.map(formats.number).join(', ')}${others} of the list`;
    },
    guard: guardWith(jobs),
    options,
    jobs,
    steps: stepsWith({ instructions, refusals, times }),
    plan,
    forecast: forecastWith(instructions),
    refusals,
    skips,
    damages,
    failure,
  };
}

/**
 * The same for callers of the library: it names functions of the queue.
 *
 * @example
 * ```ts
 * console.log(guardSentence(await queue.guard(), en));
 * ```
 */
export const en: Sentences = english(LIBRARY);
