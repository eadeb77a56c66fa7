import { expect, test } from 'vitest';
import { BoundedLog } from './bounded-log.ts';

interface Line {
  readonly text: string;
}

function logOf(kept: number, ...texts: readonly string[]): BoundedLog<Line> {
  const log = new BoundedLog<Line>(kept);
  for (const text of texts) log.append({ text });
  return log;
}

const any = (): boolean => true;
const isNoX = ({ text }: Line): boolean => text !== 'x';

test('an appended line has its index, counted from 1', () => {
  expect(logOf(3, 'a', 'b').all()).toEqual([
    { n: 1, text: 'a' },
    { n: 2, text: 'b' },
  ]);
});

test('beyond its bound the oldest go, the others keep their places, and the log says how many went', () => {
  const log = logOf(3, 'a', 'b', 'c', 'd', 'e');
  expect(log.all().map(({ n, text }) => `${n}${text}`)).toEqual(['3c', '4d', '5e']);
  expect(log.page(0, 10, any)).toMatchObject({ items: log.all(), next: null, dropped: 2 });
});

test('pages follow each other without a gap, and the last says that it is', () => {
  const log = logOf(10, 'a', 'b', 'c', 'd', 'e');
  const first = log.page(0, 2, any);
  expect(first).toMatchObject({ items: [{ n: 1 }, { n: 2 }], next: 2 });
  expect(log.page(2, 2, any)).toMatchObject({ items: [{ n: 3 }, { n: 4 }], next: 4 });
  expect(log.page(4, 2, any)).toMatchObject({ items: [{ n: 5 }], next: null });
  expect(log.page(5, 2, any)).toMatchObject({ items: [], next: null });
});

test('a page that ends with the last line says so', () => {
  expect(logOf(10, 'a', 'b').page(0, 2, any).next).toBeNull();
});

test('a page can hold some lines only, and goes on after the last of them', () => {
  const log = logOf(10, 'a', 'x', 'b', 'x', 'c');
  const page = log.page(0, 2, isNoX);
  expect(page).toMatchObject({ items: [{ text: 'a' }, { text: 'b' }], next: 3 });
  expect(log.page(page.next ?? 0, 2, isNoX)).toMatchObject({ items: [{ text: 'c' }], next: null });
});

test('who comes back late begins with the oldest that is kept', () => {
  expect(logOf(2, 'a', 'b', 'c', 'd').page(1, 10, any)).toMatchObject({ items: [{ n: 3 }, { n: 4 }], dropped: 2 });
});

test('a place that is not reached yet has no lines', () => {
  expect(logOf(2, 'a').page(7, 10, any)).toEqual({ items: [], next: null, dropped: 0 });
});

test('after it was cleared it begins at 1 again', () => {
  const log = logOf(2, 'a', 'b', 'c');
  log.clear();
  log.append({ text: 'd' });
  expect(log.page(0, 10, any)).toEqual({ items: [{ n: 1, text: 'd' }], next: null, dropped: 0 });
});
