import { createTestGateway } from '@sluice/emulator';
import { expect, test } from 'vitest';
import { answerAll } from './sample-bot.ts';

test('a customer who asks gets an answer', async () => {
  const { client, receive, sent } = createTestGateway();
  receive('Where is my order?', { chatId: '79990000002@c.us' });
  receive('Hello', { chatId: '79990000003@c.us' });
  await answerAll(client);
  expect(sent()).toMatchObject([
    { body: { chatId: '79990000002@c.us', message: 'Your order arrives today.' } },
    { body: { chatId: '79990000003@c.us', message: 'A colleague will answer you.' } },
  ]);
});

test.each([{ product: 'telegram' }, { product: 'max' }] as const)('so does one on $product', async (options) => {
  const { client, receive, sent } = createTestGateway(options);
  receive('Where is my order?', { chatId: '10000000' });
  await answerAll(client);
  expect(sent()).toMatchObject([{ body: { chatId: '10000000', message: 'Your order arrives today.' } }]);
});

test('a blocked number does not answer until it is connected again', async () => {
  const { client, clock, instance, receive, sent } = createTestGateway({ state: 'blocked' });
  receive('Where is my order?');
  await answerAll(client);
  expect([sent(), instance.waiting(clock.now())]).toEqual([[], 1]);
  instance.changeState({ state: 'authorized' }, clock.now());
  clock.advance(60_000);
  expect(sent()).toHaveLength(1);
});
