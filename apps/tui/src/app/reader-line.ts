import { type Line, textOfLine } from './line.ts';

/** Lines, boxes, bars and dots: a screen reader spells them out. */
const DRAWN = /[\u2500-\u25FF\u2800-\u28FF›✓✕…·]+/gu;

/** A row as a screen reader says it: without what is only drawn, and the selected one is called so. @returns nothing for a row without words. */
export function readerLine(row: Line, selected: string): string | undefined {
  const words = textOfLine(row).replaceAll(DRAWN, ' ').replaceAll(/ {2,}/g, '  ').trim();
  if (words === '') return undefined;
  const written = row.filter(({ text }) => text.trim() !== '');
  return written.every(({ isInverse }) => isInverse === true) ? `${selected}: ${words}` : words;
}
