import { expect, test } from 'vitest';
import { oneLine } from './safe-text.ts';
import { hideSecret } from './hidden-secrets.ts';

const TOKEN = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';
const LIKE = `${TOKEN.slice(0, 40)}0000000000`;

test('a token in a text of a message is shown nowhere: every text from outside is made safe by the same function', () => {
  expect(oneLine(`see ${TOKEN}`)).toBe(`see ${TOKEN}`);
  hideSecret(TOKEN);
  hideSecret(LIKE);
  expect(oneLine(`see https://x/waInstance1/getSettings/${TOKEN}?a=1`)).toBe('see https://x/waInstance1/getSettings/***?a=1');
  expect(oneLine(`${TOKEN}${LIKE}_${TOKEN}`)).toBe('******_***');
  // It was split by what is not seen.
  expect(oneLine(`${TOKEN.slice(0, 9)}\u200B${TOKEN.slice(9)}`)).toBe('***');
});

test('what only begins as a token does, an id and a long text stay', () => {
  expect(oneLine(TOKEN.slice(0, 49))).toBe(TOKEN.slice(0, 49));
  expect(oneLine('0f6f0a52-1c7e-4bb4-8f0d-0e6e2b1a9c11')).toBe('0f6f0a52-1c7e-4bb4-8f0d-0e6e2b1a9c11');
  const long = 'd75b3a66'.repeat(2500);
  expect(oneLine(long)).toBe(long);
});

test('a short word is no secret: any text may have it', () => {
  hideSecret('test');
  expect(oneLine('a test of something longer than that')).toBe('a test of something longer than that');
});
