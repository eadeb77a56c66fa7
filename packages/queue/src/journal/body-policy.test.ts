import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask } from './body-policy.ts';

test('a masked body keeps its fields, lengths and gaps, and to whom it goes', () => {
  expect(
    mask({
      chatId: '79990000002@c.us',
      message: 'Your code: 4711 💧',
      options: [{ optionName: 'Yes' }],
      contact: { phoneContact: 79_990_000_003, firstName: 'Имя' },
      linkPreview: false,
      quotedMessageId: null,
    }),
  ).toEqual({
    chatId: '79990000002@c.us',
    message: '•••• ••••• •••• •',
    options: [{ optionName: '•••' }],
    contact: { phoneContact: 0, firstName: '•••' },
    linkPreview: false,
    quotedMessageId: null,
  });
});

test('no letter and no digit of any value comes through, of whatever shape', () => {
  const body = fc.dictionary(fc.constantFrom('message', 'caption', 'new'), fc.jsonValue());
  fc.assert(
    fc.property(body, (content) => {
      const seen: string[] = [];
      JSON.stringify(mask(content), (_name, value: unknown) => {
        if (typeof value === 'string' || typeof value === 'number') seen.push(String(value));
        return value;
      });
      expect(seen.join('')).toMatch(/^[•\s0]*$/u);
    }),
  );
});
