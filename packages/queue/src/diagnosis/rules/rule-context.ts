import { forecast, type Forecast } from '../../forecast/forecast.ts';
import { observeRate, type ObservedRate } from '../../forecast/observed-rate.ts';
import { type Overview, type Reading, waitingIn } from '../../reading/reading.ts';
import type { QueueRow } from '../../reading/queue-row.ts';
import type { DiagnosisEvidence } from '../diagnosis-evidence.ts';

/** What the rules look at. */
export interface RuleContext {
  readonly overview: Overview | Reading;
  /** `undefined` where there is only an overview. */
  readonly reading: Reading | undefined;
  /** Those that are listed. */
  readonly listed: readonly QueueRow[];
  /** How many wait, as far as is known. */
  readonly waiting: number;
  /** The messages that were seen to leave since the earlier reading. */
  readonly observed: ObservedRate | undefined;
  readonly forecast: Forecast;
  readonly evidence: DiagnosisEvidence;
}

export function createRuleContext(known: Overview | Reading, evidence: DiagnosisEvidence): RuleContext {
  const reading = 'rows' in known ? known : undefined;
  const observed = evidence.before && observeRate(evidence.before, known);
  return {
    overview: known,
    reading,
    listed: reading?.rows ?? [],
    waiting: waitingIn(known),
    observed,
    forecast: forecast(known, observed),
    evidence,
  };
}

/** Whether nothing leaves though the state allows it, as far as was seen. */
export function isStuck(context: RuleContext): boolean {
  return context.forecast.kind === 'stalled' && context.forecast.why === 'stuck';
}

/**
 * Whether what is first can be what holds up the others: messages should leave, and were not seen to. Of the list of Chat-API it is not
 * documented whether its first is the head; by the name of the field it is taken for it.
 */
export function mayHoldUp({ overview, observed }: RuleContext, listed: readonly QueueRow[]): boolean {
  return overview.isSending && observed?.kind !== 'moving' && listed[0]?.position === 1;
}
