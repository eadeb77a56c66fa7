import type { Command } from '../sentences/key-sentences.ts';

/** Where a selection goes by a command; unchanged for commands that do not move. */
export function move(at: number, command: Command, total: number, page: number): number {
  const last = Math.max(0, total - 1);
  switch (command) {
    case 'up':
      return Math.max(0, at - 1);
    case 'down':
      return Math.min(last, at + 1);
    case 'pageUp':
      return Math.max(0, at - page);
    case 'pageDown':
      return Math.min(last, at + page);
    case 'first':
      return 0;
    case 'last':
      return last;
    default:
      return at;
  }
}

/** The first row of a window of `height` rows that has `selected` in its middle, or as near to it as the ends allow. */
export function windowStart(selected: number, height: number, total: number): number {
  return Math.max(0, Math.min(selected - Math.floor(height / 2), total - height));
}
