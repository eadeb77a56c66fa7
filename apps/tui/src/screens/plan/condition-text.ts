import type { Selection } from '@sluice/queue';
import { type Conditions, isAll } from '@sluice/queue/plan';
import { presentType } from '../../present/entry.ts';
import { presentChat, presentText } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { ConditionWords } from './plan-words.ts';

interface Presenting {
  readonly isRevealed: boolean;
  readonly sentences: AppSentences;
  readonly words: ConditionWords;
}

/** Of a longer list of chats or types it is said how many more there are. */
const MAX_NAMED = 3;

/** Which messages a selection means, in a sentence. */
export function conditionText(selection: Selection, presenting: Presenting): string {
  const { words } = presenting;
  return isAll(selection) ? words.everything : words.only(messagesText(selection, presenting));
}

function messagesText(conditions: Conditions, presenting: Presenting): string {
  const { words } = presenting;
  const held = conditionsText(conditions, presenting);
  const meant = held.length === 0 ? words.all : words.messages(held.join(words.and));
  const excepted = exceptionsOf(conditions).map((exception) => {
    if (exceptionsOf(exception).length > 0) return words.those(messagesText(exception, presenting), false);
    const each = conditionsText(exception, presenting);
    return words.those(each.join(words.and), each.length === 1);
  });
  return excepted.length === 0 ? meant : `${meant}${words.except(excepted.join(words.and))}`;
}

function exceptionsOf({ not }: Conditions): readonly Conditions[] {
  return not === undefined ? [] : [not].flat();
}

/** Each condition that holds, as it is said behind the messages. */
function conditionsText(conditions: Conditions, { isRevealed, sentences, words }: Presenting): readonly string[] {
  const { text, types, chats, olderThanMs, newerThanMs, ids } = conditions;
  const named = (all: readonly string[]): string => {
    const rest = all.length - MAX_NAMED;
    return [...all.slice(0, MAX_NAMED), ...(rest > 0 ? [`+${sentences.formats.number(rest)}`] : [])].join(', ');
  };
  return [
    ...(text === undefined ? [] : [words.text(presentText(oneLine(text), isRevealed, sentences))]),
    ...(types === undefined
      ? []
      : [words.types(named([...new Set(types.map((type) => words.quoted(presentType(type, sentences))))]))]),
    ...(chats === undefined ? [] : [words.chats(named(chats.map((chat) => presentChat(chat, isRevealed, sentences))))]),
    ...(olderThanMs === undefined ? [] : [words.olderThan(sentences.formats.span(olderThanMs))]),
    ...(newerThanMs === undefined ? [] : [words.newerThan(sentences.formats.span(newerThanMs))]),
    ...(ids === undefined ? [] : [words.ids(sentences.formats.number(ids.length))]),
  ];
}

/** All but what a selection means; `undefined` where a plan cannot express it, as of everything. */
export function inverted(selection: Selection): Selection | undefined {
  if (isAll(selection)) return undefined;
  const { not, ...rest } = selection;
  // All but all but these are these.
  const [only, ...others] = not === undefined ? [] : [not].flat();
  const isBareException = Object.values(rest).every((value) => value === undefined);
  return isBareException && only !== undefined && others.length === 0 ? only : { not: selection };
}
