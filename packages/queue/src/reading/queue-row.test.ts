import { isMessageId } from '@sluice/core';
import { expect, test } from 'vitest';
import { entry, START } from '../../test/reading.ts';
import type { QueueFlavor } from '../capabilities.ts';
import { acceptedAt } from './queue-row.ts';

const withId = (...ids: readonly string[]) => entry({ messageIds: ids.filter((id) => isMessageId(id)) });
const HOUR_AGO = START - 3_600_000;

const cases: readonly [what: string, id: string, flavor: QueueFlavor, at: number | undefined][] = [
  ['an id of MAX is a time in milliseconds', String(HOUR_AGO), 'v3', HOUR_AGO],
  ['one of Telegram too', String(HOUR_AGO), 'plain', HOUR_AGO],
  ['one of WhatsApp is not', 'BAE5000000000001', 'plain', undefined],
  ['one of another length is not', '123456789012345678', 'v3', undefined],
  ['a time before there was a gateway is none', '1000000000000', 'v3', undefined],
  ['a time that has not come is none', String(START + 3_600_000), 'v3', undefined],
  ['an id of Chat-API counts the entries of a queue', String(HOUR_AGO), 'chat-api', undefined],
];

test.each(cases)('%s', (_what, id, flavor, at) => {
  expect(acceptedAt(withId(id), flavor, START)).toEqual(at === undefined ? undefined : { at, certainty: 'inferred' });
});

test('an entry without an id says nothing', () => {
  expect(acceptedAt(withId(), 'v3', START)).toBeUndefined();
});

test('what a ledger has is certain, whatever the id says', () => {
  expect(acceptedAt(withId(String(HOUR_AGO)), 'v3', START, START - 5)).toEqual({ at: START - 5, certainty: 'certain' });
});
