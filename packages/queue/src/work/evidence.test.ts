import type { QueueEntry } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { entries, entry, messageId, reading, START } from '../../test/reading.ts';
import type { SentEvidence } from '../instance/queue-instance.ts';
import { decideSend, type Decision, type Evidence } from './evidence.ts';

const CHAT = '79990000002@c.us';
const text = entry();
const file: QueueEntry = {
  type: 'sendFileByUrl',
  messageIds: [],
  chatId: CHAT,
  body: { chatId: CHAT, urlFile: 'https://files.example.com/a.pdf', fileName: 'a.pdf' },
};

function sent(ordinal: number, different: Partial<SentEvidence> = {}): SentEvidence {
  return { messageId: messageId(ordinal), chatId: CHAT, text: 'Hello', at: START, status: 'sent', ...different };
}

function decide(
  what: QueueEntry,
  evidence: Partial<Evidence>,
  {
    known = [],
    alike = [],
    mayHaveSent = false,
  }: { known?: readonly string[]; alike?: readonly string[]; mayHaveSent?: boolean } = {},
): Decision {
  return decideSend(what, { reading: reading(), sent: [], ...evidence }, { known: new Set(known), alike, mayHaveSent });
}

describe('a request to send that was not answered', () => {
  test('arrived where a message that is the same waits under an id that nobody knows', () => {
    expect(decide(text, { reading: reading({ entries: entries(1) }) })).toMatchObject({
      outcome: 'accepted',
      messageId: messageId(1),
    });
  });

  test('is not taken for a message that is known to be another', () => {
    expect(decide(text, { reading: reading({ entries: entries(1) }) }, { known: [messageId(1)] }).outcome).toBe('not-sent');
  });

  test('arrived where a text that is the same was sent to the chat', () => {
    expect(decide(text, { sent: [sent(1)] })).toMatchObject({ outcome: 'accepted', messageId: messageId(1) });
  });

  test.each([
    ['another text', { text: 'Good bye' }],
    ['the same text to another chat', { chatId: '79990000003@c.us' }],
  ])('is not taken for %s that was sent', (_what, different) => {
    expect(decide(text, { sent: [sent(1, different)] }).outcome).toBe('not-sent');
  });

  test('stays unknown where something was sent to the chat of which nothing tells what it said', () => {
    expect(decide(file, { sent: [sent(1, { text: undefined })] }).outcome).toBe('unknown');
    expect(decide(file, { sent: [sent(1)] }).outcome).toBe('not-sent');
  });

  test('stays unknown while messages leave, for one on its way is in no list', () => {
    expect(decide(text, {}, { mayHaveSent: true }).outcome).toBe('unknown');
    expect(decide(text, { reading: reading({ sends: true }) }).outcome).toBe('unknown');
  });

  test('stays unknown where not everything can be seen', () => {
    const others = Array.from({ length: 500 }, (_, i) => entry({ messageIds: [messageId(i + 2)], chatId: '79990000003@c.us' }));
    const truncated = reading({ entries: others, count: 1240 });
    expect(decide(text, { reading: truncated }).outcome).toBe('unknown');
  });
});
