import type { Plan, UnrestorableReason } from '@sluice/queue';
import { presentDuration } from './duration.ts';
import { presentNumber } from './number.ts';
import { presentType } from './entry.ts';
import { oneLine, type ScreenText } from './one-line.ts';

/** A figure of a plan and what it means. */
export interface PlanLine {
  readonly figure: number;
  readonly words: ScreenText;
  /** Whether it is about messages that nothing brings back. */
  readonly isLoss: boolean;
}

const UNRESTORABLE: Readonly<Record<UnrestorableReason, string>> = {
  'no-recipient': 'the gateway does not name the recipient',
  'not-sendable': 'their kind cannot be sent again',
  'link-too-old': 'their files are no longer kept',
};

/** What a plan would do, in figures: first what waits, then what becomes of it. */
export function presentPlan({ kind, toClear, toKeep, unseen, unrestorable, byType, byChat }: Plan): readonly PlanLine[] {
  const seen = toClear.length + toKeep.length;
  const lines = [line(seen, 'can be seen: they are captured before anything is sent')];
  if (unseen > 0) lines.push(loss(unseen, 'cannot be seen, cannot be captured, and are gone for good'));
  if (kind === 'full') return [...lines, line(seen + unseen, 'go in all, for every chat')];
  const types = byType.map(([type, count]) => `${presentNumber(count)} ${presentType(type)}`).join(', ');
  lines.push(line(toClear.length, `go (${types}), to ${presentNumber(byChat.length)} ${byChat.length === 1 ? 'chat' : 'chats'}`));
  lines.push(line(toKeep.length, 'stay: cleared with the rest, then sent again in their order'));
  if (unrestorable.length > 0) {
    const why = [...new Set(unrestorable.map((entry) => UNRESTORABLE[entry.why]))].join(', ');
    lines.push(loss(unrestorable.length, `of them cannot be put back: ${why}`));
  }
  return lines;
}

/** What else there is to know before one agrees. */
export function presentConsequences({ queue, mayBeSent, estimate, kind }: Plan): ScreenText {
  const sentences = [
    `One request empties the whole queue of ${queue}, and no other; it is never repeated, and the gateway keeps no copy.`,
    kind === 'selective' ? 'What stays comes back under new ids.' : '',
    'What other senders add meanwhile goes too.',
    mayBeSent > 0 ? `Up to ${presentNumber(mayBeSent)} may be sent before it takes effect.` : '',
    estimate.slowestMs > estimate.ms
      ? `It takes about ${presentDuration(estimate.ms)}, and up to ${presentDuration(estimate.slowestMs)} where the gateway is slow.`
      : `It takes about ${presentDuration(estimate.ms)}.`,
  ];
  return oneLine(sentences.join(' '));
}

function line(figure: number, words: string): PlanLine {
  return { figure, words: oneLine(words), isLoss: false };
}

function loss(figure: number, words: string): PlanLine {
  return { figure, words: oneLine(words), isLoss: true };
}
