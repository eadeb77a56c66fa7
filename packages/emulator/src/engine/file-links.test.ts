import { expect, test } from 'vitest';
import { START } from '../../test/instance-options.ts';
import { fileLink, isDeadLink } from './file-links.ts';

test('a link is one that can be opened, whatever the name of the file, and leads nowhere', () => {
  const link = new URL(fileLink(START, 7, 'каталог / 100%?.pdf'));
  expect(link.hostname).toBe('files.example.com');
  expect(decodeURIComponent(link.pathname.split('/')[2] ?? '')).toBe('каталог / 100%?.pdf');
});

test('two uploads of one moment have different links', () => {
  expect(fileLink(START, 1, 'a.pdf')).not.toBe(fileLink(START, 2, 'a.pdf'));
});

test('a link lives for its time, to the millisecond', () => {
  const link = fileLink(START, 1, 'a.pdf');
  expect(isDeadLink(link, START + 999, 1000)).toBe(false);
  expect(isDeadLink(link, START + 1000, 1000)).toBe(true);
});

test.each([
  undefined,
  null,
  7,
  'a.pdf',
  'https://elsewhere.example/0-1/a.pdf',
  'https://files.example.com/a.pdf',
  'http://x/https://files.example.com/0-1/a',
])('of the link %j nothing is known: it is not dead', (link) => {
  expect(isDeadLink(link, Number.MAX_SAFE_INTEGER, 1)).toBe(false);
});
