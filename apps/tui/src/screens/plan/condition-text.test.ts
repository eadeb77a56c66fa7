import type { Selection } from '@sluice/queue';
import { expect, it } from 'vitest';
import { en } from '../../sentences/en/en.ts';
import { conditionText, inverted } from './condition-text.ts';
import { planWords } from './plan-words.ts';

function said(selection: Selection, isRevealed = true): string {
  return conditionText(selection, { isRevealed, sentences: en, words: planWords.en.condition });
}

it.each<readonly [Selection, string]>([
  [{ all: true }, 'To clear: everything, for every chat.'],
  [{ text: 'Sale', types: ['sendMessage', 'sendFileByUrl'] }, 'To clear: text with “Sale” and type text, file.'],
  [{ chats: ['a@c.us', 'b@c.us', 'c@c.us', 'd@c.us', 'e@c.us'] }, 'To clear: chat a@c.us, b@c.us, c@c.us, +2.'],
  [{ ids: ['1'] }, 'To clear: 1 message chosen one by one.'],
  [{ ids: ['1', '2'], olderThanMs: 3_600_000 }, 'To clear: waiting for longer than 1 h and 2 messages chosen one by one.'],
  [{ not: [{ text: 'Order' }, { types: ['sendPoll'] }] }, 'To clear: all but (text with “Order”) and all but (type poll).'],
])('says of %j: %s', (selection, sentence) => {
  expect(said(selection)).toBe(sentence);
});

it('masks texts and numbers', () => {
  expect(said({ text: 'Sale', chats: ['79991234567@c.us'] }, false)).toBe(
    'To clear: text with “••• 4 characters” and chat ••••••••567@c.us.',
  );
});

it('is the other way round, and twice that is what it was; of everything there is no other way round', () => {
  const files: Selection = { types: ['sendFileByUrl'] };
  expect(inverted(files)).toEqual({ not: files });
  expect(inverted({ not: files })).toEqual(files);
  expect(inverted({ text: 'Sale', not: files })).toEqual({ not: { text: 'Sale', not: files } });
  expect(inverted({ all: true })).toBeUndefined();
});
