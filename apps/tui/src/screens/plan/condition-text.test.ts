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
  [
    { text: 'Sale', types: ['sendMessage', 'sendFileByUrl'] },
    'To clear: messages with “Sale” in the text and of type “text”, “file”.',
  ],
  [{ chats: ['a@c.us', 'b@c.us', 'c@c.us', 'd@c.us', 'e@c.us'] }, 'To clear: messages to chat a@c.us, b@c.us, c@c.us, +2.'],
  [{ ids: ['1'] }, 'To clear: messages chosen one by one (1).'],
  [{ ids: ['1', '2'], olderThanMs: 3_600_000 }, 'To clear: messages waiting for longer than 1 h and chosen one by one (2).'],
  [
    { not: [{ text: 'Order' }, { types: ['sendPoll'] }] },
    'To clear: all messages except those with “Order” in the text and those of type “poll”.',
  ],
  [
    { text: 'Sale', not: { types: ['sendPoll'], chats: ['a@c.us'] } },
    'To clear: messages with “Sale” in the text except those (of type “poll” and to chat a@c.us).',
  ],
  [
    { not: { text: 'Sale', not: { types: ['sendPoll'] } } },
    'To clear: all messages except those (messages with “Sale” in the text except those of type “poll”).',
  ],
])('says of %j: %s', (selection, sentence) => {
  expect(said(selection)).toBe(sentence);
});

it('masks texts and numbers', () => {
  expect(said({ text: 'Sale', chats: ['79991234567@c.us'] }, false)).toBe(
    'To clear: messages with “••• 4 characters” in the text and to chat ••••••••567@c.us.',
  );
});

it('is the other way round, and twice that is what it was; of everything there is no other way round', () => {
  const files: Selection = { types: ['sendFileByUrl'] };
  expect(inverted(files)).toEqual({ not: files });
  expect(inverted({ not: files })).toEqual(files);
  expect(inverted({ text: 'Sale', not: files })).toEqual({ not: { text: 'Sale', not: files } });
  expect(inverted({ all: true })).toBeUndefined();
});
