import type { CommandDefinition, CommandWords, Language } from './screen.ts';
import type { Movement } from './selection.ts';

/** The keys of every list. */
export const movementCommands: readonly CommandDefinition<Movement>[] = [
  { id: 'up', keys: ['up', 'k'], shown: '↑ k' },
  { id: 'down', keys: ['down', 'j'], shown: '↓ j' },
  { id: 'pageUp', keys: ['pageUp', 'ctrl+u'], shown: 'PgUp' },
  { id: 'pageDown', keys: ['pageDown', 'ctrl+d'], shown: 'PgDn' },
  { id: 'first', keys: ['home', 'g'], shown: 'Home g' },
  { id: 'last', keys: ['end', 'G'], shown: 'End G' },
];

export const movementWords: Readonly<Record<Language, Readonly<Record<Movement, CommandWords>>>> = {
  en: {
    up: { does: 'one row up' },
    down: { does: 'one row down' },
    pageUp: { does: 'one page up' },
    pageDown: { does: 'one page down' },
    first: { does: 'to the first row' },
    last: { does: 'to the last row' },
  },
  ru: {
    up: { does: 'на строку выше' },
    down: { does: 'на строку ниже' },
    pageUp: { does: 'на страницу выше' },
    pageDown: { does: 'на страницу ниже' },
    first: { does: 'к первой строке' },
    last: { does: 'к последней строке' },
  },
};

/** What the keys of a list do. */
export function movementHandlers(move: (movement: Movement) => void): Readonly<Record<Movement, () => void>> {
  return {
    up: () => move('up'),
    down: () => move('down'),
    pageUp: () => move('pageUp'),
    pageDown: () => move('pageDown'),
    first: () => move('first'),
    last: () => move('last'),
  };
}
