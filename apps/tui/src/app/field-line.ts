import stringWidth from 'string-width';
import { clip, clipStart } from '../present/columns.ts';
import { oneLine } from '../present/safe-text.ts';
import type { Field } from './field.ts';
import { span, type Line } from './line.ts';

const MIN_TEXT = 16;

/** A line that is typed: its label, the text, and the cursor. Of a text that is too long, the part around the cursor is shown. */
export function fieldLine(label: string, { text, cursor }: Field, columns: number): Line {
  const characters = Array.from(text);
  // A long label is cut before the text that is typed has no room; a question that must be read whole is above the line.
  const lead = label === '' ? '› ' : `${clip(oneLine(label), Math.max(0, columns - MIN_TEXT))} › `;
  const room = Math.max(1, columns - stringWidth(lead) - 1);
  const before = clipStart(characters.slice(0, cursor).join(''), room);
  const at = characters[cursor] ?? ' ';
  const behind = characters.slice(cursor + 1).join('');
  const roomBehind = Math.max(0, room - stringWidth(before));
  return [
    span(lead),
    span(before, { isBold: true }),
    span(at, { isInverse: true }),
    span(Array.from(behind).slice(0, roomBehind).join(''), { isBold: true }),
  ];
}
