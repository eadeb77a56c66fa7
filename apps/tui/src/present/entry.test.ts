import type { QueueEntry } from '@sluice/core';
import { expect, it } from 'vitest';
import { presentEntry } from './entry.ts';

function entry(type: string, body: Record<string, unknown>): QueueEntry {
  return { messageIds: [], type, chatId: typeof body['chatId'] === 'string' ? body['chatId'] : undefined, body };
}

it.each([
  ['sendMessage', { message: 'Hello\nyou' }, 'text', 'Hello you'],
  ['sendFileByUrl', { urlFile: 'https://files.example.com/a.pdf', fileName: 'a.pdf' }, 'file', 'a.pdf'],
  ['sendFileByUrl', { fileName: 'a.pdf', caption: 'The bill' }, 'file', 'The bill'],
  ['sendLocation', { latitude: 1.5, longitude: -2 }, 'location', '1.5, -2'],
  ['sendPoll', { message: 'Which day?' }, 'poll', 'Which day?'],
  ['ForwardMessages', { messages: ['3EB0'] }, 'forward', ''],
  ['sendSomething\u001B[2J', {}, 'sendSomething[2J', ''],
])('shows an entry of type %s with body %o', (type, body, shown, text) => {
  expect(presentEntry(entry(type, body))).toEqual({ chat: 'no chat given', type: shown, text });
});
