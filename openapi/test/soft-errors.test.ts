import { expect, test } from 'vitest';
import { schemaAt } from './validator.ts';

const json = 'content/application~1json/schema';

/** Answers with status 200 of which each must be of exactly one kind. */
const answers: readonly [contract: string, response: string, value: unknown, kind: number][] = [
  ['gateway', 'WebhooksQueueCleared', { isCleared: true, reason: '' }, 0],
  ['gateway', 'WebhooksQueueCleared', { isCleared: false, reason: 'Too many requests', leftTime: 46 }, 1],
  ['gateway', 'AccountChecked', { exist: false, chatId: '' }, 0],
  ['gateway', 'AccountChecked', { status: false, reason: 'instance is starting or not authorized' }, 1],
  ['gateway', 'NotificationDeleted', { result: true }, 0],
  ['gateway', 'NotificationDeleted', { result: false, reason: 'Not found' }, 1],
  ['gateway', 'AuthorizationCode', { status: true, code: 'ABCD1234' }, 0],
  ['gateway', 'AuthorizationCode', { status: false }, 1],
  ['gateway', 'Qr', { type: 'qrCode', message: 'iVBORw0KGgo=' }, 0],
  ['gateway', 'Qr', { type: 'error', message: 'Log the instance out first.' }, 2],
  ['gateway', 'Qr', { type: 'already_registered' }, 3],
  ['chat-api', 'MessagesQueue', { totalMessages: 0, first100: [] }, 0],
  ['chat-api', 'MessagesQueue', { error: 'Wrong token.' }, 1],
  ['chat-api', 'MessagesQueueCleared', { message: 'Cleared 2 messages' }, 0],
  ['chat-api', 'MessagesQueueCleared', { error: 'Wrong token.' }, 1],
  ['chat-api', 'Settings', {}, 0],
  ['chat-api', 'Settings', { error: 'Wrong token.' }, 1],
  ['chat-api', 'MessageAccepted', { sent: true }, 0],
  ['chat-api', 'MessageAccepted', { sent: false, message: 'No.' }, 1],
  ['chat-api', 'MessageAccepted', { error: 'Wrong token.' }, 2],
];

test.each(answers)('%s: the answer %s %j is of kind %s and of no other', (contract, response, value, kind) => {
  const pointer = `/components/responses/${response}/${json}`;
  expect(schemaAt(contract, pointer)(value)).toBe(true);
  expect(schemaAt(contract, `${pointer}/oneOf/${kind}`)(value)).toBe(true);
});

test.each([
  ['gateway', 'WebhooksQueueCleared', { isCleared: false }],
  ['gateway', 'AccountChecked', { status: true }],
  ['gateway', 'NotificationDeleted', {}],
  ['gateway', 'AuthorizationCode', { status: true }],
  ['chat-api', 'MessagesQueueCleared', {}],
  ['chat-api', 'MessagesQueue', { totalMessages: 1 }],
  ['chat-api', 'MessageAccepted', {}],
])('%s: %s does not take %j for an answer', (contract, response, value) => {
  expect(schemaAt(contract, `/components/responses/${response}/${json}`)(value)).toBe(false);
});
