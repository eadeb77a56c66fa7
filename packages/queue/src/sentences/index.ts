export { en } from './en/en.ts';
export { createFormats, type Formats, type PluralForms, type TimeUnits } from './formats.ts';
export type { JobSentences } from './job-sentences.ts';
export { findingFigures, findingSentence, guardSentence, jobProgress, jobSentence, nextSentence, optionSentence } from './say.ts';
export type { Catalogue, Sentences } from './sentences.ts';
