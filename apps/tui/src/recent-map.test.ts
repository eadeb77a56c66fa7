import { expect, it } from 'vitest';
import { recalled, RecentMap } from './recent-map.ts';

it('keeps at least as many as it is for, and those that are asked for longest', () => {
  const recent = new RecentMap<number, string>(3);
  for (let key = 0; key < 100; key += 1) {
    recent.set(key, `value ${key}`);
    expect(recent.get(0)).toBe('value 0');
  }
  expect([97, 98, 99].map((key) => recent.get(key))).toEqual(['value 97', 'value 98', 'value 99']);
  expect([1, 50, 90].map((key) => recent.get(key))).toEqual([undefined, undefined, undefined]);
});

it('computes what was asked for lately only once', () => {
  const computed: string[] = [];
  const shout = recalled(2, (text: string) => {
    computed.push(text);
    return text.toUpperCase();
  });
  expect(['a', 'b', 'a', 'c', 'd', 'e', 'a'].map(shout)).toEqual(['A', 'B', 'A', 'C', 'D', 'E', 'A']);
  expect(computed).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
});
