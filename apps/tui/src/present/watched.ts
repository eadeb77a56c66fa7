import type { OpenJob } from '@sluice/queue';
import { forecast } from '@sluice/queue/forecast';
import type { Watched } from '@sluice/queue/watch';
import type { Sentences } from '@sluice/queue/sentences';
import { messages } from './messages.ts';
import { presentMoment } from './moment.ts';
import { oneLine } from './one-line.ts';
import { presentJob } from './open-job.ts';
import { presentState } from './state.ts';

/**
 * What is known of a queue, in a line.
 *
 * @param now milliseconds since the epoch.
 * @returns the line, and what of it has to change before it is worth another: not the times in it.
 */
export function watchedLine(
  { overview, readFailure }: Watched,
  job: OpenJob | undefined,
  now: number,
  { formats }: Sentences,
): { readonly key: string; readonly line: string } {
  if (readFailure !== undefined) {
    const known = overview === undefined ? '' : ` What is known is ${formats.span(now - overview.at)} old.`;
    const { message } = readFailure.error;
    return { key: message, line: `${presentMoment(now)}  cannot be read: ${oneLine(message)}${known}` };
  }
  if (overview === undefined) return { key: '', line: `${presentMoment(now)}  nothing is known yet` };
  const { count } = overview;
  const outlook = forecast(overview);
  const words = `${presentState(overview).words}, ${messages(count)} ${count === 1 ? 'waits' : 'wait'}${job === undefined ? '' : `, ${presentJob(job)}`}`;
  const rest = outlook.kind === 'draining' && job === undefined ? `, empty in ${formats.span(outlook.emptyInMs)}` : '';
  return { key: words, line: `${presentMoment(overview.at)}  ${words}${rest}` };
}
