import type { Plan } from '@sluice/queue';
import { type PlanFigures, planFigureSentence, type Unrestorable } from '@sluice/queue/sentences';
import type { AppSentences } from '../sentences/sentences.ts';
import { table } from './columns.ts';
import { countTypes, presentType } from './entry.ts';
import { presentNumber } from './format.ts';
import { presentChat } from './mask.ts';
import { oneLine, type ScreenText } from './safe-text.ts';
import { presentUnrestorable } from './unrestorable.ts';

/** A figure of a plan and what it means. */
export interface PlanLine {
  readonly figure: number;
  readonly words: ScreenText;
  /** Whether it is about messages that nothing brings back. */
  readonly isLoss: boolean;
}

type Planned = Plan['toClear'][number];

/** What a plan would do, in figures: first what waits, then what becomes of it. */
export function presentPlan(plan: Plan, sentences: AppSentences): readonly PlanLine[] {
  const { kind, toClear, toKeep, unseen, byChat } = plan;
  const line = <Code extends keyof PlanFigures>(code: Code, data: PlanFigures[Code]): PlanLine => ({
    figure: data.figure,
    words: oneLine(planFigureSentence(code, data, sentences)),
    isLoss: code === 'unseen' || code === 'unrestorable',
  });
  const seen = toClear.length + toKeep.length;
  const later = unrestorableAmong(toClear, plan, sentences);
  const laterLines = later.figure > 0 ? [line('unrestorable-later', later)] : [];
  const lines = [line('seen', { figure: seen })];
  if (kind === 'full') lines.push(...laterLines);
  if (unseen > 0) lines.push(line('unseen', { figure: unseen }));
  if (kind === 'full') return [...lines, line('all', { figure: seen + unseen })];
  const types = countTypes(toClear, sentences);
  lines.push(line('clear', { figure: toClear.length, types, chats: byChat.length }), ...laterLines);
  lines.push(line('keep', { figure: toKeep.length }));
  const lost = unrestorableAmong(toKeep, plan, sentences);
  return lost.figure > 0 ? [...lines, line('unrestorable', lost)] : lines;
}

/** Two entries of one key say the same, so that both can be restored or neither. */
function unrestorableAmong(entries: readonly Planned[], { unrestorable }: Plan, sentences: AppSentences): Unrestorable {
  const whyOf = new Map(unrestorable.map(({ key, why }) => [key, why]));
  return presentUnrestorable(
    entries.flatMap(({ key, type }) => {
      const why = whyOf.get(key);
      return why === undefined ? [] : [{ type, why }];
    }),
    sentences,
  );
}

export interface PlanTextOptions {
  /** What people call the instance. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly reveal: boolean;
  readonly sentences: AppSentences;
}

const MAX_CHATS = 10;
// All that are known, and room for those that are not.
const MAX_TYPES = 30;

/** A plan in full: the entries to clear and to keep, per chat and type, the losses and the costs. */
export function planText(plan: Plan, { name, now, reveal, sentences }: PlanTextOptions): string {
  const { lists, reports } = sentences;
  return [
    reports.plan.heading(plan.kind, oneLine(name), plan.idInstance),
    '',
    ...figures(plan, sentences),
    '',
    moves(
      plan,
      { title: lists.titles.chat, max: MAX_CHATS },
      // Two chats may have one masked number.
      ({ chatId }) => chatId,
      (chat) => presentChat(chat, reveal, sentences),
      sentences,
    ),
    moves(
      plan,
      { title: lists.titles.type, max: MAX_TYPES },
      // Two types may have one word.
      ({ type }) => presentType(type, sentences),
      (type) => type,
      sentences,
    ),
    sentences.plan.unprotected,
    sentences.plan.consequences(plan).join(' '),
    sentences.plan.needs(plan.estimate.requests, plan.expiresAt - now),
    '',
  ].join('\n');
}

/** The figures under one another; what nothing brings back is named as a loss, for those who see no colour. */
function figures(plan: Plan, sentences: AppSentences): readonly string[] {
  const lines = presentPlan(plan, sentences);
  const width = Math.max(...lines.map(({ figure }) => presentNumber(figure, sentences).length));
  return lines.map(
    ({ figure, words, isLoss }) =>
      `${presentNumber(figure, sentences).padStart(width)}  ${isLoss ? sentences.reports.plan.loss(words) : words}`,
  );
}

/** How many go and stay of each: those of which the most go first, and the rest in one line. */
function moves<Key>(
  { toClear, toKeep }: Plan,
  { title, max }: { readonly title: string; readonly max: number },
  of: (entry: Planned) => Key,
  present: (key: Key) => ScreenText,
  sentences: AppSentences,
): string {
  const { lists } = sentences;
  const cleared = Map.groupBy(toClear, of);
  const kept = Map.groupBy(toKeep, of);
  const all = [...new Set([...cleared.keys(), ...kept.keys()])]
    .map((key) => ({ key, cleared: cleared.get(key)?.length ?? 0, kept: kept.get(key)?.length ?? 0 }))
    .toSorted((one, other) => other.cleared - one.cleared || other.kept - one.kept);
  const rest = all.slice(max);
  const row = (name: ScreenText, clearedCount: number, keptCount: number): readonly ScreenText[] => [
    name,
    presentNumber(clearedCount, sentences),
    ...(toKeep.length > 0 ? [presentNumber(keptCount, sentences)] : []),
  ];
  const rows = all
    .slice(0, max)
    .map(({ key, cleared: clearedCount, kept: keptCount }) => row(present(key), clearedCount, keptCount));
  if (rest.length > 0) {
    const clearedCount = rest.reduce((sum, one) => sum + one.cleared, 0);
    const keptCount = rest.reduce((sum, one) => sum + one.kept, 0);
    rows.push(row(oneLine(lists.moreRows(rest.length)), clearedCount, keptCount));
  }
  const figureTitles = toKeep.length > 0 ? [lists.titles.toClear, lists.titles.toKeep] : [lists.titles.toClear];
  return table([{ title }, ...figureTitles.map((name) => ({ title: name, align: 'right' as const }))], rows);
}
