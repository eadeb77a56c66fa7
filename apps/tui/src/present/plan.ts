import type { Plan } from '@sluice/queue';
import { type PlanFigures, planFigureSentence } from '@sluice/queue/sentences';
import type { AppSentences } from '../sentences/sentences.ts';
import { table } from './columns.ts';
import { presentType } from './entry.ts';
import { presentNumber } from './format.ts';
import { presentChat } from './mask.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

/** A figure of a plan and what it means. */
export interface PlanLine {
  readonly figure: number;
  readonly words: ScreenText;
  /** Whether it is about messages that nothing brings back. */
  readonly isLoss: boolean;
}

/** What a plan would do, in figures: first what waits, then what becomes of it. */
export function presentPlan(plan: Plan, sentences: AppSentences): readonly PlanLine[] {
  const { kind, toClear, toKeep, unseen, unrestorable, byType, byChat } = plan;
  const line = <Code extends keyof PlanFigures>(code: Code, data: PlanFigures[Code]): PlanLine => ({
    figure: data.figure,
    words: oneLine(planFigureSentence(code, data, sentences)),
    isLoss: code === 'unseen' || code === 'unrestorable',
  });
  const seen = toClear.length + toKeep.length;
  const lines = [line('seen', { figure: seen })];
  if (unseen > 0) lines.push(line('unseen', { figure: unseen }));
  if (kind === 'full') return [...lines, line('all', { figure: seen + unseen })];
  const types = byType.map(([type, count]) => [presentType(type, sentences), count] as const);
  lines.push(line('clear', { figure: toClear.length, types, chats: byChat.length }));
  lines.push(line('keep', { figure: toKeep.length }));
  if (unrestorable.length > 0) {
    const why = [...new Set(unrestorable.map((entry) => entry.why))];
    lines.push(line('unrestorable', { figure: unrestorable.length, why }));
  }
  return lines;
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
      lists.titles.chat,
      (entry) => entry.chatId,
      (chat) => presentChat(chat, reveal, sentences),
      sentences,
    ),
    moves(
      plan,
      lists.titles.type,
      (entry) => entry.type,
      (type) => presentType(type ?? '', sentences),
      sentences,
    ),
    sentences.plan.consequences(plan),
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

type Planned = Plan['toClear'][number];

/** How many go and stay of each: those of which the most go first, and the rest in one line. */
function moves(
  { toClear, toKeep }: Plan,
  title: string,
  of: (entry: Planned) => string | null,
  present: (name: string | null) => ScreenText,
  sentences: AppSentences,
): string {
  const { lists } = sentences;
  const cleared = Map.groupBy(toClear, of);
  const kept = Map.groupBy(toKeep, of);
  const all = [...new Set([...cleared.keys(), ...kept.keys()])]
    .map((key) => ({ key, cleared: cleared.get(key)?.length ?? 0, kept: kept.get(key)?.length ?? 0 }))
    .toSorted((one, other) => other.cleared - one.cleared || other.kept - one.kept);
  const rest = all.slice(MAX_CHATS);
  const row = (name: ScreenText, clearedCount: number, keptCount: number): readonly ScreenText[] => [
    name,
    presentNumber(clearedCount, sentences),
    ...(toKeep.length > 0 ? [presentNumber(keptCount, sentences)] : []),
  ];
  const rows = all
    .slice(0, MAX_CHATS)
    .map(({ key, cleared: clearedCount, kept: keptCount }) => row(present(key), clearedCount, keptCount));
  if (rest.length > 0) {
    const clearedCount = rest.reduce((sum, one) => sum + one.cleared, 0);
    const keptCount = rest.reduce((sum, one) => sum + one.kept, 0);
    rows.push(row(oneLine(lists.moreRows(rest.length)), clearedCount, keptCount));
  }
  const figureTitles = toKeep.length > 0 ? [lists.titles.toClear, lists.titles.toKeep] : [lists.titles.toClear];
  return table([{ title }, ...figureTitles.map((name) => ({ title: name, align: 'right' as const }))], rows);
}
