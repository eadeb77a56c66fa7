import { expect, test } from 'vitest';
import { refusalsOf } from '../../test/refusals.ts';
import { en, errorSentence, refusal, type Refusals, type Sentences } from './index.ts';

const OF = { idInstance: '1101000001' };
const REFUSALS = refusalsOf(2);

function isReason(word: string): word is keyof Refusals {
  return Object.hasOwn(REFUSALS, word);
}

test.each(Object.keys(REFUSALS).filter(isReason))(
  'the refusal %s says what happened and what to do, and names no code',
  (reason) => {
    const { message } = refusal(reason, REFUSALS[reason]);
    expect(message).toMatch(/^[A-Z\d].*\b(?:[a-z]+|chmod 600)(\.|\('j'\))$/s);
    expect(Object.keys(REFUSALS).filter((code) => code.includes('-') && message.includes(code))).toEqual([]);
  },
);

test.each([
  [1, 'only 1 was confirmed'],
  [2, 'only 2 were confirmed'],
])('the number of what was confirmed fits its verb: %i', (confirmed, part) => {
  expect(refusal('loss-not-confirmed', { ...OF, lost: 740, confirmed }).message).toContain(part);
});

test('a refusal is English in its message, and is said in the language that is asked for', () => {
  const german: Sentences = { ...en, refusals: { ...en.refusals, 'selection-fits-nothing': () => 'Nichts passt.' } };
  const error = refusal('selection-fits-nothing', { ...OF, waiting: 3 });
  expect([error.message, errorSentence(error, german)]).toEqual([
    'The selection fits none of the 3 messages of instance 1101000001: nothing would be cleared.',
    'Nichts passt.',
  ]);
});
