import fc from 'fast-check';
import { expect, it } from 'vitest';
import { en } from '../sentences/en/en.ts';
import { maskNumbers, maskPhone, presentChat, presentText } from './mask.ts';
import { oneLine } from './safe-text.ts';

it.each([
  ['79990000001@c.us', '••••••••001@c.us'],
  ['120363000000000001@g.us', '••••••••••••••0001@g.us'],
  ['79990000001-1581234048@g.us', '•••••••••••-••••••4048@g.us'],
  ['10000000', '••••••00'],
  ['-1001234567890', '-•••••••••7890'],
  ['some.name', '••••••••'],
  ['', 'no chat given'],
])('shows of the chat %j what distinguishes it from others: %j', (chatId, shown) => {
  expect(presentChat(chatId, false, en)).toBe(shown);
});

it('shows whom a message goes to when asked to reveal it, and that no recipient is named', () => {
  expect(presentChat('79990000001@c.us', true, en)).toBe('79990000001@c.us');
  expect(presentChat(null, true, en)).toBe('no chat given');
});

it('never shows more of a phone number than a third, whatever its form', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+?[\d ()-]{0,30}$/), (phone) => {
      expect(digits(maskPhone(phone))).toBeLessThanOrEqual(Math.min(4, digits(phone) / 3));
    }),
  );
});

it('hides of a text all but its length, and of a reason only the phone numbers', () => {
  expect(presentText(oneLine('Your code is 1234'), false, en)).toBe('••• 17 characters');
  expect(presentText(oneLine('👍'), false, en)).toBe('••• 1 character');
  expect(presentText(oneLine(''), false, en)).toBe('');
  expect(maskNumbers(oneLine('See ticket 4711: +7 (999) 000-00-01 asked twice'))).toBe(
    'See ticket 4711: +• (•••) •••-•0-01 asked twice',
  );
});

const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

it('never lets through what a terminal would obey, masked or revealed', () => {
  fc.assert(
    fc.property(fc.string({ unit: character }), fc.boolean(), (text, reveal) => {
      expect(presentChat(text, reveal, en) + presentText(oneLine(text), reveal, en)).not.toMatch(
        /[\p{Cc}\u2028\u2029\u202A-\u202E]/u,
      );
    }),
  );
});

function digits(text: string): number {
  return text.replaceAll(/\D/g, '').length;
}
