import { expect, test } from 'vitest';
import { schemaAt } from './validator.ts';

test.each([
  ['MessagesQueueCleared', { isCleared: true }],
  ['MessagesQueue', [{ messageID: '1762333029830', type: 'sendMessage', body: { chatId: '10000000', message: 'test' } }]],
])('the example of the page is a valid %s', (response, body) => {
  expect(schemaAt('gateway', `/components/responses/${response}/content/application~1json/schema`)(body)).toBe(true);
});
