import { isDeepStrictEqual } from 'node:util';
import type { QueueEntry } from '@sluice/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { message, SHOP } from './contract/given.ts';
import { storedKey } from './stored-key.ts';

function bare(body: Readonly<Record<string, unknown>>): QueueEntry {
  return { messageIds: [], type: 'other', gatewayType: 'sendMessage', chatId: '79990000002@c.us', body };
}

test('is what it was when the first journals were written', () => {
  // A key that comes out differently lets an entry be sent twice.
  expect(storedKey(SHOP, message('BAE501'))).toBe('9b1de19ea8130eaf78f661a845ffd55406fa2befffe1857114923838943f8504');
  expect(storedKey(SHOP, bare({ b: [1, { d: 'Привет', c: null }], a: true }))).toBe(
    'c2d35ec0f3ffad6e433bc14851162eab025f11a9c54046e7c935c6a2e79cba27',
  );
});

test('of an entry with ids does not depend on what is in it', () => {
  const entry = message('BAE501');
  expect(storedKey(SHOP, { ...bare({}), messageIds: entry.messageIds })).toBe(storedKey(SHOP, entry));
});

test('of an entry without ids depends on its content, in whatever order its fields come', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()), (one, other) => {
      const reversed = Object.fromEntries(Object.entries(one).toReversed());
      expect(storedKey(SHOP, bare(reversed))).toBe(storedKey(SHOP, bare(one)));
      const isSame = isDeepStrictEqual(asSent(one), asSent(other));
      expect(storedKey(SHOP, bare(one)) === storedKey(SHOP, bare(other))).toBe(isSame);
    }),
  );
});

/** As it is after it was JSON, where -0 is 0. */
function asSent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function keyOfIds(...messageIds: readonly string[]): string {
  return storedKey(SHOP, { ...message('x'), messageIds: messageIds.flatMap((id) => message(id).messageIds) });
}

test('tells ids from one another, however they are cut', () => {
  const keys = [keyOfIds('a', 'b'), keyOfIds('ab'), keyOfIds('b', 'a'), keyOfIds('a'), keyOfIds('a,b'), keyOfIds('a","b')];
  expect(new Set(keys).size).toBe(keys.length);
});
