import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { wrap } from '../present/columns.ts';
import { oneLine } from '../present/safe-text.ts';
import { en } from './en/en.ts';
import { ru } from './ru/ru.ts';
import type { AppSentences } from './sentences.ts';
import { everythingSaid } from '../../test/everything-said.ts';

const BROKEN = /undefined|NaN|null|\[object|Infinity|\$\{|^\s|\s$|\s[.,;]|[^.]\.\.(?!\.)/;
/** Words that no command, setting or name of an API has. */
const ENGLISH = /\b(?:the|is|are|was|were|of|and|not|nothing|message|messages|queue|waits?)\b/;
const NAMES = /sluice [\w -]+|--[\w-]+|"[^"]*"|https?:\/\/|\[\[?\w+\]\]?/g;
const numbers = fc.oneof(fc.constantFrom(0, 1, 2, 5, 11, 21, 22, 25, 1240), fc.nat(1_000_000));

function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, of]) => keysOf(of, `${path}/${key}`));
}

test('every language has the same sentences', () => {
  expect(keysOf(ru).toSorted()).toEqual(keysOf(en).toSorted());
});

describe.each([
  ['English', en],
  ['Russian', ru],
])('%s', (_, sentences: AppSentences) => {
  test('has whole sentences for all numbers', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (count, flag) => {
        for (const sentence of everythingSaid(sentences, count, flag)) {
          expect(sentence).not.toMatch(BROKEN);
          expect(sentences === ru ? sentence.replaceAll(NAMES, '') : '').not.toMatch(ENGLISH);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has words that fit into the cells and lines that are not wrapped', () => {
    const { lists, errors, forecast } = sentences;
    const { instance, messenger, number, state, count, type } = lists.titles;
    const widths: readonly (readonly [columns: number, words: readonly string[]])[] = [
      [11, [instance]],
      [11, [messenger, ...Object.values(lists.messengers)]],
      [13, [number]],
      // With a mark before it.
      [17, [state, ...Object.values(lists.states).map((word) => `● ${word}`), ...Object.values(errors)]],
      [8, [count]],
      [9, [type, ...Object.values(lists.types)]],
      [
        13,
        [
          lists.titles.emptyIn,
          lists.jobLeft,
          lists.jobUnderWay,
          lists.held,
          lists.brakeOn,
          lists.brakeMayBeOn,
          lists.brakeWithoutEffect,
          forecast.brief({ kind: 'empty' }),
          forecast.brief({ kind: 'stalled', waiting: 1, why: 'state', expiry: { kind: 'undocumented' } }),
          forecast.brief({ kind: 'unknown', waiting: 1, expiry: { kind: 'undocumented' } }),
        ],
      ],
    ];
    for (const [columns, words] of widths) {
      expect(words.filter((word) => stringWidth(word) > columns)).toEqual([]);
    }
  });

  test('says what a plan would do in the five lines that the screen has for it', () => {
    const estimate = { requests: 500, ms: 297_000, slowestMs: 12_000_000 };
    const { consequences, unprotected } = sentences.plan;
    const facts = consequences({ kind: 'selective', mayBeSent: 1240, estimate });
    expect(wrap(oneLine(facts.join(' ')), 78, 9).length).toBeLessThanOrEqual(4);
    // Behind its mark.
    expect(wrap(oneLine(unprotected), 76, 9)).toHaveLength(1);
  });
});
