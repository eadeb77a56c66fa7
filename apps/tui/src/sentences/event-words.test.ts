import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventWords } from './event-words.ts';
import { reasonIn } from './own-reasons.ts';

const { ru, en } = eventWords;

test('every sentence that a restore writes about a message has its Russian', () => {
  const file = new URL('../../../../packages/queue/src/job/evidence.ts', import.meta.url);
  const written = [...readFileSync(file, 'utf8').matchAll(/evidence:\s*'([^']+)'/g)].map(([, sentence = '']) => sentence);
  expect(written.length).toBeGreaterThan(5);
  expect(written.filter((sentence) => !Object.hasOwn(ru.values, sentence))).toEqual([]);
});

test.each([
  ['The clearing has ended.', 'Очистка закончилась.'],
  ['The queue is being cleared: Wrong list', 'Идёт очистка очереди: Wrong list'],
  ['A number is being connected: Новый номер', 'Подключается номер: Новый номер'],
  ['The brake could not be set.', 'Тормоз не удалось включить.'],
  ['The hold that had set the brake has ended.', 'Приостановка, для которой был включён тормоз, закончилась.'],
  // What an operator has written stays.
  ['The sale has ended.', 'The sale has ended.'],
])('the reason %s is said in Russian as %s', (written, said) => {
  expect(reasonIn(written, ru)).toBe(said);
  expect(reasonIn(written, en)).toBe(written);
});
