import { expect, test } from 'vitest';
import { hearAnswer, MAX_HEARD_BYTES } from './hear-answer.ts';
import type { PassedAnswer } from './passed-answer.ts';

function answerOf(status: number, ...sizes: readonly number[]): PassedAnswer {
  const pieces = sizes.map((size, i) => new Uint8Array(size).fill(i + 1));
  return { status, headers: [], pieces, isShared: false, done: () => undefined };
}

function heard(answer: PassedAnswer, hear: (bytes: Uint8Array) => void = () => undefined): number {
  let count = 0;
  hearAnswer(answer, (bytes) => {
    count += bytes.byteLength;
    hear(bytes);
  });
  return count;
}

test('an answer that is heard passes byte by byte as it came', () => {
  const answer = answerOf(200, 3, 500);
  const sent = Buffer.concat(answer.pieces);
  expect(heard(answer, (bytes) => bytes.fill(0))).toBe(503);
  expect(Buffer.concat(answer.pieces).equals(sent)).toBe(true);
});

test('a large answer, and one that is no success, pass unheard', () => {
  expect([heard(answerOf(200, MAX_HEARD_BYTES, 1)), heard(answerOf(466, 10))]).toEqual([0, 0]);
});

function failing(): never {
  throw new Error('The disk is full.');
}

test('what the hearer throws does not fail the answer', () => {
  expect(heard(answerOf(200, 10), failing)).toBe(10);
});
