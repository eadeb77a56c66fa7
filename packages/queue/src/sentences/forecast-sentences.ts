import type { Forecast } from '../forecast/forecast.ts';

/** The sentences about a forecast. */
export interface ForecastSentences {
  /** In the words of a table's cell. */
  readonly brief: (forecast: Forecast) => string;
  /** In sentences, each a line. @param state the state of the account, in the words of a list. */
  readonly inFull: (forecast: Exclude<Forecast, { readonly kind: 'empty' }>, state: string) => readonly string[];
}
