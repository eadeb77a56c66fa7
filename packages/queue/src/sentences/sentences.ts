import type { SluiceError } from '@sluice/core';
import type { Certainty, FindingEvidence, Findings, Severity } from '../diagnosis/finding.ts';
import type { ReconnectGuards, UnknownReasons } from '../guard/guard-reconnect.ts';
import type { ReconnectOptions } from '../guard/reconnect-options.ts';
import type { Faults, JournalParts } from '../journal/damage.ts';
import type { Reading } from '../reading/reading.ts';
import type { Catalogue } from './catalogue.ts';
import type { ForecastSentences } from './forecast-sentences.ts';
import type { Formats } from './formats.ts';
import type { JobSentences } from './job-sentences.ts';
import type { PlanSentences } from './plan-sentences.ts';
import type { Refusals, Skips } from './refusals.ts';
import type { StepSentences } from './step-sentences.ts';

/** The findings that have a sentence for what to do: an open job is advised on by its sentences. */
export type AdvisedFindings = Omit<Findings, 'job-open'>;

/** Everything that Sluice says to people about a queue, in one language. Another language is another object of this type. */
export interface Sentences {
  readonly formats: Formats;
  /** How much of the queue a list shows. */
  readonly completeness: (reading: Pick<Reading, 'completeness' | 'rows' | 'flavor'>) => string;
  /** The sentences of the findings. */
  readonly findings: Catalogue<FindingEvidence>;
  /** What to do about a finding, unless an open job has to come to its end first. */
  readonly next: Catalogue<AdvisedFindings>;
  /** What a finding rests on, in figures that its sentence does not have. */
  readonly figures: { readonly [Kind in keyof FindingEvidence]: (evidence: FindingEvidence[Kind]) => readonly string[] };
  /** A state of an instance in words, from the gateway's own word for it; a word that is not documented as it is, in quotation marks. */
  readonly state: (word: string) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  /** What a finding rests on, in one line; empty where its sentence has all of it. */
  readonly evidence: (certainty: Certainty, seen: readonly string[]) => string;
  /** Where in the list entries are: the positions of the first of them, and how many more there are. */
  readonly listPositions: (positions: readonly number[], more: number) => string;
  readonly guard: Catalogue<Omit<ReconnectGuards, 'unknown'> & UnknownReasons>;
  readonly options: Catalogue<ReconnectOptions>;
  readonly jobs: JobSentences;
  readonly steps: StepSentences;
  readonly plan: PlanSentences;
  readonly forecast: ForecastSentences;
  /** Why Sluice does not do what it was asked for. */
  readonly refusals: Catalogue<Refusals>;
  /** Why an entry was not restored. */
  readonly skips: Catalogue<Skips>;
  /** The parts of a journal, and what is wrong with one. What cannot be read says it by its error. */
  readonly damages: { readonly parts: Catalogue<JournalParts>; readonly faults: Catalogue<Omit<Faults, 'unreadable'>> };
  /** What an error says that is no refusal: what happened, and what to do. */
  readonly failure: (error: Pick<SluiceError, 'code' | 'message'>) => string;
}
