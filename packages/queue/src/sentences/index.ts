export { en, english } from './en/en.ts';
export type { Instructions } from './instructions.ts';
export { createFormats, type Formats, type PluralForms, type TimeUnits } from './formats.ts';
export type { ForecastSentences } from './forecast-sentences.ts';
export { damageSentence, journalPartName } from './damage-sentence.ts';
export { errorSentence, refusal } from './refusal.ts';
export type { Refusals, Skips } from './refusals.ts';
export type { JobSentences } from './job-sentences.ts';
export type { PlanFigures, PlanSentences, Unrestorable } from './plan-sentences.ts';
export type { StepSentences } from './step-sentences.ts';
export {
  findingFigures,
  findingSentence,
  guardSentence,
  jobProgress,
  jobSentence,
  nextSentence,
  optionSentence,
  planFigureSentence,
  skipSentence,
  stepSentence,
} from './say.ts';
export { recordedSkipSentence } from './recorded-skip.ts';
export type { Catalogue } from './catalogue.ts';
export type { Sentences } from './sentences.ts';
export { isVisible } from './visible.ts';
