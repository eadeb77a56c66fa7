import type { Plan } from '@sluice/queue';
import { BLANK, line, type Line, span } from '../../app/line.ts';
import { behind, markedLines, sentenceLines } from '../../app/lines.ts';
import type { Box } from '../../app/screen.ts';
import { fit } from '../../present/columns.ts';
import { presentNumber } from '../../present/format.ts';
import { presentPlan } from '../../present/plan.ts';
import { oneLine } from '../../present/safe-text.ts';
import { broadcastText, type ListContext, sideLines } from './plan-lists.ts';
import { conditionText } from './condition-text.ts';

export interface PlanViewState extends ListContext {
  readonly plan: Plan;
  /** How the queue has changed since, and that the plan has expired: to be read before anything is typed. */
  readonly warning: string | undefined;
  readonly isExpired: boolean;
  /** Whether it is being confirmed. */
  readonly isTyping: boolean;
}

/** All that a plan says, as long as it may be: both sides in words, figures and messages, and the consequences. */
export function planLines(state: PlanViewState, { columns, rows }: Box): readonly Line[] {
  const { plan, warning, isExpired, isTyping, sentences, words, isRevealed } = state;
  const broadcast = broadcastText(plan, state);
  const above: readonly Line[] = [
    ...(warning === undefined ? [] : [...markedLines('!', warning, columns, { tone: 'alert' }), BLANK]),
    ...sentenceLines(conditionText(plan.selection, { isRevealed, sentences, words: words.condition }), columns, { isBold: true }),
    ...figureLines(state, columns),
    ...(broadcast === undefined ? [] : sentenceLines(broadcast, columns, { tone: 'accent' })),
    BLANK,
  ];
  const below: readonly Line[] = [
    // That it has expired is in the warning.
    ...(isExpired ? [] : sentenceLines(words.holdsUntil(sentences.formats.time(plan.expiresAt)), columns, { isFaint: true })),
    ...(isRevealed || plan.toClear.length + plan.toKeep.length === 0
      ? []
      : [line(sentences.screens.masked(isTyping), { isFaint: true })]),
    BLANK,
  ];
  const costs = consequenceLines(state, { columns, rows: rows / 2 - above.length - below.length });
  const head = [...above, ...costs, ...below];
  if (plan.toClear.length + plan.toKeep.length === 0) return head;
  return [...head, ...sideLines(plan, state, columns, rows - head.length)];
}

/** What it costs: first what nothing brings back. Each fact has its own row where the messages keep half of the screen. */
function consequenceLines({ plan, sentences }: PlanViewState, { columns, rows }: Box): readonly Line[] {
  const { unprotected, consequences } = sentences.plan;
  const facts = consequences(plan);
  const first = markedLines('!', unprotected, columns, { tone: 'waiting' });
  const apart = facts.flatMap((fact) => sentenceLines(fact, columns));
  return [...first, ...(first.length + apart.length <= rows ? apart : sentenceLines(facts.join(' '), columns))];
}

const FIGURE = 7;

/** The figures under one another, each with what it means; what nothing brings back cannot be overlooked. */
function figureLines({ plan, sentences }: PlanViewState, columns: number): readonly Line[] {
  return presentPlan(plan, sentences).flatMap(({ figure, words, isLoss }) => {
    const style = isLoss ? ({ tone: 'bad', isBold: true } as const) : {};
    return sentenceLines(words, columns - FIGURE - 2, style).map((row, at) =>
      behind(span(`${fit(at === 0 ? presentNumber(figure, sentences) : oneLine(''), FIGURE, 'right')}  `, style), row),
    );
  });
}
