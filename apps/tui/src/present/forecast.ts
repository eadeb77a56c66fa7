import type { Forecast } from '@sluice/queue';
import { presentDuration } from './duration.ts';

/** When the queue will be empty, in the words of a table's cell. */
export function presentForecast(forecast: Forecast): string {
  switch (forecast.kind) {
    case 'empty':
      return 'empty';
    case 'draining':
      return `${forecast.drainRate.certainty === 'certain' ? '' : 'about '}${presentDuration(forecast.emptyInMs)}`;
    case 'stalled':
      return 'does not move';
    case 'unknown':
      return 'unknown';
  }
}
