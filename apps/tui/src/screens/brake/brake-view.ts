import type { Overview } from '@sluice/queue';
import { isWithoutEffect } from '@sluice/queue/diagnosis';
import type { Capabilities } from '@sluice/queue/reading';
import { BLANK, line, type Line } from '../../app/line.ts';
import { markedLines, sentenceLines } from '../../app/lines.ts';
import { brakeSentence, type SeenBrake } from '../../present/brake.ts';
import { maskNumbers } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { BrakeFigures, BrakeWords } from './brake-words.ts';

/** What can be done about the brake of an instance. */
export type BrakeChoice = 'set' | 'release' | 'both' | 'job-first' | 'unsupported' | 'protected';

export interface BrakeViewState {
  readonly choice: BrakeChoice;
  /** Whether the job that is open is one that sets the brake. */
  readonly isBeingSet: boolean;
  readonly brake: SeenBrake | undefined;
  readonly edge: string | undefined;
  readonly overview: Overview | undefined;
  /** Whether the instance cannot be read now: how many waited before is not known to hold. */
  readonly isUnread: boolean;
  readonly capabilities: Capabilities;
  /** Why nothing may be changed here, or why the journal does not say whether a brake is on. */
  readonly refusal: string | undefined;
  readonly isJournalUnreadable: boolean;
  readonly sentences: AppSentences;
  readonly words: BrakeWords;
}

const HOUR_MS = 60 * 60_000;

/** Whether the brake is on, what it does and costs, and what can be done now. */
export function brakeLines(state: BrakeViewState, columns: number): readonly Line[] {
  const { choice, brake, edge, refusal, capabilities, isJournalUnreadable, sentences, words } = state;
  const { formats } = sentences;
  const said = (text: string): readonly Line[] => sentenceLines(text, columns);
  const titled = (title: string, text: string): readonly Line[] => [line(title, { isBold: true }), ...said(text), BLANK];
  if (choice === 'unsupported') {
    return [...markedLines('·', words.unsupported, columns, { isBold: true }), BLANK, ...said(words.instead)];
  }
  const figures = figuresOf(capabilities, state, sentences);
  return [
    ...(isJournalUnreadable && refusal !== undefined
      ? [...markedLines('?', words.journalUnreadable, columns, { tone: 'bad' }), ...said(refusal), BLANK]
      : []),
    ...stateLines(state, columns),
    BLANK,
    ...(choice === 'release' && brake !== undefined
      ? [
          ...(state.isBeingSet ? [...said(words.isWatched(figures.restart)), BLANK] : []),
          ...titled(words.releaseTitle, words.release(formats.span(brake.delayBeforeMs))),
        ]
      : [
          ...titled(words.doesTitle, words.does(figures, formats)),
          ...titled(words.costsTitle, words.costs(figures, edge === undefined ? undefined : oneLine(edge))),
        ]),
    ...(choice === 'both' && brake !== undefined
      ? titled(words.releaseTitle, words.release(formats.span(brake.delayBeforeMs)))
      : []),
    ...(choice === 'protected' && refusal !== undefined ? markedLines('✕', refusal, columns, { tone: 'bad' }) : []),
    ...(choice === 'job-first'
      ? markedLines('!', state.isBeingSet ? words.isBeingSet : words.jobFirst, columns, { tone: 'waiting' })
      : []),
  ];
}

function stateLines(
  { isBeingSet, brake, overview, isJournalUnreadable, sentences, words }: BrakeViewState,
  columns: number,
): readonly Line[] {
  const { formats } = sentences;
  const delayMs = overview?.settings.delayMs;
  if (brake === undefined) {
    const delay = delayMs === undefined ? words.delayUnknown : words.delay(formats.span(delayMs));
    return [
      // Whether one is on is in the journal.
      ...(isJournalUnreadable
        ? sentenceLines(delay, columns)
        : markedLines('·', `${words.off} ${delay}`, columns, { isBold: true })),
      ...(overview === undefined || overview.isSending ? [] : sentenceLines(words.notSending, columns)),
    ];
  }
  const isVain = isWithoutEffect(brake, brake.shownMs);
  const mayBeOn = brake.confirmedAt === undefined && !isBeingSet;
  const advice = isVain ? words.withoutEffect : mayBeOn ? words.mayBeOn : undefined;
  return [
    ...markedLines('!', brakeSentence(brake, sentences), columns, { tone: isVain ? 'bad' : 'waiting', isBold: true }),
    ...sentenceLines(words.reason(maskNumbers(oneLine(brake.reason))), columns),
    ...(advice === undefined ? [] : sentenceLines(advice, columns)),
  ];
}

/** Where it is not known which messenger it is, the figures of each. */
function figuresOf(
  { maxDelayMs, maxSettingsMs, retentionMs }: Capabilities,
  { overview, isUnread }: Pick<BrakeViewState, 'overview' | 'isUnread'>,
  { formats }: AppSentences,
): BrakeFigures {
  const delays = maxDelayMs ?? { whatsapp: HOUR_MS, other: HOUR_MS };
  const messenger = overview?.settings.typeInstance;
  const one = messenger === undefined ? undefined : messenger === 'whatsapp' ? delays.whatsapp : delays.other;
  const waiting = overview?.isSending === true && !isUnread ? overview.count : 0;
  const perHour = (ms: number): number => Math.ceil(HOUR_MS / ms);
  return {
    maxDelay:
      one === undefined
        ? { whatsapp: formats.span(delays.whatsapp), other: formats.span(delays.other) }
        : { one: formats.span(one) },
    perHour: one === undefined ? { whatsapp: perHour(delays.whatsapp), other: perHour(delays.other) } : { one: perHour(one) },
    restart: formats.span(maxSettingsMs),
    dropped: retentionMs === undefined ? undefined : formats.span(retentionMs),
    drain: one === undefined || waiting === 0 ? undefined : drainAt(one, { waiting, retentionMs, formats }),
  };
}

function drainAt(
  delayMs: number,
  {
    waiting,
    retentionMs,
    formats,
  }: { readonly waiting: number; readonly retentionMs: number | undefined } & Pick<AppSentences, 'formats'>,
): BrakeFigures['drain'] {
  const lastInMs = waiting * delayMs;
  return retentionMs === undefined || lastInMs <= retentionMs
    ? { waiting, lastIn: formats.span(lastInMs) }
    : { waiting, leaveAtMost: Math.floor(retentionMs / delayMs) };
}
