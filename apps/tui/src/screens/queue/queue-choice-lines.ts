import type { Reading } from '@sluice/queue';
import { unseenIn } from '@sluice/queue/reading';
import { line, type Line } from '../../app/line.ts';
import { wrap } from '../../present/columns.ts';
import { presentType } from '../../present/entry.ts';
import { presentChat } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import { isFiltering, type QueueFilter } from './queue-filter.ts';
import type { Grouping } from './queue-groups.ts';
import type { QueueWords } from './queue-words.ts';

export interface Choosing {
  readonly reading: Reading;
  readonly filter: QueueFilter;
  /** How many entries the filter leaves, and how many of them are only similar to what was typed. */
  readonly shown: number;
  readonly similar: number;
  readonly grouping: Grouping;
  readonly groups: number;
  /** How many are marked: of those that are shown, and of the others that are listed. */
  readonly markedShown: number;
  readonly markedHidden: number;
  /** How many are in the range that is being marked; `undefined` where there is none. */
  readonly inRange: number | undefined;
  /** Whether a plan can start now: nothing is stale, and no job is open. */
  readonly canPlan: boolean;
}

interface Context {
  readonly columns: number;
  readonly isRevealed: boolean;
  readonly sentences: AppSentences;
  readonly words: QueueWords;
}

/** The part that is shown and chosen, and what a plan could take of it, in sentences that are true of this queue. */
export function choiceLines(choosing: Choosing, context: Context): readonly Line[] {
  const { reading, filter, shown, similar, grouping, groups, markedShown, markedHidden, inRange, canPlan } = choosing;
  const { sentences, words, columns } = context;
  const { formats } = sentences;
  const hasMarks = markedShown + markedHidden > 0;
  const isPart = hasMarks || grouping !== 'none' || isFiltering(filter);
  const refusal = isPart ? partRefusal(reading, { words, sentences }) : undefined;
  const plans = canPlan && refusal === undefined;
  const filterWords = isFiltering(filter)
    ? [
        words.filter.only(conditionWords(filter, context), { shown, similar, listed: reading.rows.length }, formats),
        ...(plans && !hasMarks && grouping === 'none' && shown > 0 ? [words.canPlan] : []),
        words.filter.toAll,
      ]
    : [];
  const groupWords =
    grouping === 'none'
      ? []
      : [
          `${words.groups(groups, formats)} ${words.grouped[grouping]}.`,
          ...(plans && !hasMarks && groups > 0 ? [words.canPlanGroup] : []),
        ];
  const markWords = hasMarks
    ? [words.marked({ shown: markedShown, hidden: markedHidden }, plans && markedShown > 0, formats)]
    : [];
  const said = [
    filterWords.join(' '),
    groupWords.join(' '),
    markWords.join(' '),
    inRange === undefined ? '' : words.range(inRange, formats),
    refusal ?? '',
  ];
  return said
    .filter((text) => text !== '')
    .flatMap((text) => wrap(oneLine(text), columns, 3).map((one) => line(one, { isBold: true })));
}

/** Why a part of this queue cannot be cleared; `undefined` where it can. */
export function partRefusal(
  { completeness }: Pick<Reading, 'completeness'>,
  { words, sentences }: Pick<Context, 'words' | 'sentences'>,
): string | undefined {
  if (completeness.kind === 'complete') return undefined;
  const { shown } = completeness;
  return words.noPart[completeness.kind]({ shown, total: shown + unseenIn(completeness) }, sentences.formats);
}

function conditionWords(
  { text, type, chat, age, sameAs }: QueueFilter,
  { isRevealed, sentences, words: { filter } }: Context,
): readonly string[] {
  return [
    ...(text.trim() === '' ? [] : [filter.text(text.trim())]),
    ...(type === undefined ? [] : [filter.type(presentType(type, sentences))]),
    ...(chat === undefined ? [] : [filter.chat(presentChat(chat, isRevealed, sentences))]),
    ...(age === undefined ? [] : [filter.age(sentences.lists.ages[age].toLocaleLowerCase())]),
    ...(sameAs === undefined ? [] : [filter.sameAs]),
  ];
}
