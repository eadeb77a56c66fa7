import type { Forecast, OpenJob, Reading } from '@sluice/queue';
import type { Sentences } from '@sluice/queue/sentences';
import { nothingListed } from './open-job.ts';
import { presentState } from './state.ts';

/** A forecast in sentences, one to a line, with what it rests on. */
export function forecastText(outlook: Forecast, reading: Reading, job: OpenJob | undefined, sentences: Sentences): string {
  if (outlook.kind === 'empty') return `${job === undefined ? 'Nothing waits.' : nothingListed(job, sentences)}\n`;
  return `${sentences.forecast.inFull(outlook, presentState(reading).words).join('\n')}\n`;
}
