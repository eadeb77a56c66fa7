import type { SluiceError } from '@sluice/core';
import { LIBRARY, type Instructions } from '../instructions.ts';
import { errorSentence } from '../refusal.ts';
import type { Sentences } from '../sentences.ts';
import type { Formats } from '../formats.ts';
import { completeness } from './completeness.ts';
import { failure } from './failure.ts';
import { damages } from './damages.ts';
import { figures } from './figures.ts';
import { findingsWith } from './findings.ts';
import { forecastWith } from './forecast.ts';
import { guardWith } from './guard.ts';
import { jobsWith } from './jobs.ts';
import { nextWith } from './next.ts';
import { options } from './options.ts';
import { plan } from './plan.ts';
import { refusalsWith, skips } from './refusals.ts';
import { stateInWords } from './state.ts';
import { stepsWith } from './steps.ts';
import { form, formats } from './words.ts';

/**
 * Everything that Sluice says to people about a queue, in Russian, for readers who do what it advises in a certain way.
 *
 * @param times how moments are written; in the local time zone unless given.
 *
 * @example
 * ```ts
 * const sentences = russian({
 *   resume: (job) => `shop resume ${job}`,
 *   showJob: (job) => `shop jobs ${job}`,
 *   diagnose: 'shop why',
 *   stop: 'shop stop',
 *   go: 'shop go',
 * });
 * console.log(guardSentence(await queue.guard(), sentences));
 * ```
 */
export function russian(instructions: Instructions, times: Pick<Formats, 'moment' | 'time'> = formats): Sentences {
  const jobs = jobsWith(instructions, times);
  const refusals = refusalsWith(jobs);
  const said = (error: SluiceError): string => errorSentence(error, { refusals, failure });
  return {
    formats,
    completeness,
    findings: findingsWith(jobs),
    next: nextWith(instructions),
    figures,
    state: stateInWords,
    severities: { critical: 'КРИТИЧНО', warning: 'ВНИМАНИЕ', notice: 'К СВЕДЕНИЮ', ok: 'ВСЁ В ПОРЯДКЕ' },
    certainties: { certain: 'точно', inferred: 'предположительно' },
    evidence: (certainty, seen) =>
      seen.length === 0 ? '' : `${certainty === 'certain' ? 'Основание' : 'Предположительно'}: ${seen.join(', ')}.`,
    listPositions: (positions, more) => {
      const others = more > 0 ? ` и ещё ${formats.number(more)}` : '';
      const words = form(positions.length + more, 'позиция', 'позиции', 'позиции');
      return `${words} ${positions.map(formats.number).join(', ')}${others} в списке`;
    },
    guard: guardWith({ jobs, said, times }),
    options,
    jobs,
    steps: stepsWith({ instructions, jobs, said, times }),
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
 * console.log(guardSentence(await queue.guard(), ru));
 * ```
 */
export const ru: Sentences = russian(LIBRARY);
