import type { Plan } from '@sluice/queue';
import { planFigureSentence, type PlanFigures, type Sentences } from '@sluice/queue/sentences';
import { presentType } from './entry.ts';
import { oneLine, type ScreenText } from './one-line.ts';

/** A figure of a plan and what it means. */
export interface PlanLine {
  readonly figure: number;
  readonly words: ScreenText;
  /** Whether it is about messages that nothing brings back. */
  readonly isLoss: boolean;
}

/** What a plan would do, in figures: first what waits, then what becomes of it. */
export function presentPlan(plan: Plan, sentences: Sentences): readonly PlanLine[] {
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
  const types = byType.map(([type, count]) => [presentType(type), count] as const);
  lines.push(line('clear', { figure: toClear.length, types, chats: byChat.length }));
  lines.push(line('keep', { figure: toKeep.length }));
  if (unrestorable.length > 0) {
    const why = [...new Set(unrestorable.map((entry) => entry.why))];
    lines.push(line('unrestorable', { figure: unrestorable.length, why }));
  }
  return lines;
}
