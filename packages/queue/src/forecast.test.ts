import { expect, test } from 'vitest';
import { reading } from '../test/reading.ts';
import { forecast, type Forecast } from './forecast.ts';

const cases: readonly [state: string | null, count: number, delayMs: number | undefined, expected: Forecast][] = [
  ['authorized', 0, 1000, { kind: 'empty' }],
  ['blocked', 0, 1000, { kind: 'empty' }],
  [null, 0, undefined, { kind: 'empty' }],
  ['authorized', 1, 1000, { kind: 'draining', emptyInMs: 1000 }],
  ['authorized', 1240, 500, { kind: 'draining', emptyInMs: 620_000 }],
  ['authorized', 7, undefined, { kind: 'unknown' }],
  ['notAuthorized', 7, 1000, { kind: 'standing' }],
  ['blocked', 1240, 1000, { kind: 'standing' }],
  ['starting', 7, 1000, { kind: 'standing' }],
  ['yellowCard', 7, 1000, { kind: 'standing' }],
  ['suspended', 7, undefined, { kind: 'standing' }],
  ['aStateOfNextYear', 7, 1000, { kind: 'standing' }],
  [null, 7, 1000, { kind: 'standing' }],
];

test.each(cases)('%s, %i waiting, one in %s ms: %j', (state, count, delaySendMessagesMilliseconds, expected) => {
  const settings = { typeInstance: undefined, wid: undefined, delaySendMessagesMilliseconds };
  expect(forecast(reading({ state, count, settings }))).toEqual(expected);
});
