import type { JobStep, RestoreReport } from '@sluice/queue';
import { isAsDecided } from '@sluice/queue/job';
import { recordedSkipSentence, stepSentence } from '@sluice/queue/sentences';
import { errorSentence } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import type { Tone } from './instance.ts';
import { presentType } from './entry.ts';
import { presentNumber } from './format.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

/** A line about a clearing, with a mark for those who see no colour. */
export interface PresentedStep {
  readonly mark: string;
  readonly words: ScreenText;
  readonly tone: Tone;
}

/** A step of a clearing or a restore in one or two sentences. */
export function presentStep(step: JobStep, sentences: AppSentences): PresentedStep {
  const words =
    step.step === 'interrupted'
      ? sentences.running.interruptedInApp(errorSentence(step.error, sentences))
      : stepSentence(step, sentences);
  return { ...MARKS[markOf(step)], words: oneLine(words) };
}

type Mark = 'good' | 'under-way' | 'bad' | 'unknown';

const MARKS: Readonly<Record<Mark, Omit<PresentedStep, 'words'>>> = {
  good: { mark: '✓', tone: 'good' },
  'under-way': { mark: '…', tone: 'waiting' },
  bad: { mark: '✕', tone: 'bad' },
  unknown: { mark: '?', tone: 'bad' },
};

function markOf(step: JobStep): Mark {
  switch (step.step) {
    case 'captured':
    case 'cleared':
    case 'verified':
    case 'done':
    case 'restored':
    case 'cancelled':
    case 'changed':
    case 'stopped':
    case 'released':
    case 'authorized':
      return 'good';
    case 'capturing':
    case 'clearing':
    case 'verifying':
    case 'looking':
    case 'restoring':
    case 'waiting':
    case 'measuring':
    case 'changing':
    case 'confirming':
    case 'watching':
    case 'deciding':
    case 'connecting':
    case 'proving':
      return 'under-way';
    case 'unverified':
    case 'refused':
    case 'failed':
    case 'change-unverified':
    case 'not-connected':
      return 'bad';
    case 'unknown':
    case 'interrupted':
    case 'change-unknown':
      return 'unknown';
    case 'connected':
      return isAsDecided(step.report) ? 'good' : 'bad';
    case 'ended-elsewhere':
      return step.state === 'done' ? 'good' : 'bad';
  }
}

/** The entries that were not restored, and why: those of one type and one reason in one line. At most `max` lines, and how many more there are. */
export function presentSkipped({ skipped }: RestoreReport, max: number, sentences: AppSentences): readonly ScreenText[] {
  const { running } = sentences;
  // Two types may have one word.
  const groups = [...Map.groupBy(skipped, ({ type, why }) => JSON.stringify([presentType(type, sentences), why])).values()];
  const lines = groups.slice(0, max).flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const type = presentType(first.type, sentences);
    const why = recordedSkipSentence(first.why, sentences);
    if (alike.length === 1) return [oneLine(running.skipped({ position: first.position, type, why }))];
    const positions = rangesOf(alike.map(({ position }) => position));
    return [oneLine(`${presentNumber(alike.length, sentences)} × (${type}) ${why} (${positions})`)];
  });
  const hidden = groups.slice(max).reduce((sum, { length }) => sum + length, 0);
  return hidden > 0 ? [...lines, oneLine(running.moreSkipped(hidden))] : lines;
}

/** Such as `1–80, 93`. */
function rangesOf(positions: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const position of positions.toSorted((one, other) => one - other)) {
    const current = ranges.at(-1);
    if (current !== undefined && position <= current.last + 1) current.last = position;
    else ranges.push({ first: position, last: position });
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

const CONNECT_STEPS = ['deciding', 'connecting', 'authorized', 'proving'] as const;
export type ConnectStep = (typeof CONNECT_STEPS)[number];

/** Whether a step is one that only a connect takes on its way. */
export function isConnectStep(step: JobStep['step']): step is ConnectStep {
  return CONNECT_STEPS.some((one) => one === step);
}
