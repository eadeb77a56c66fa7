import { type QueueEntry } from '@sluice/core';
import { expect, test } from 'vitest';
import { entry, messageId, reading } from '../../../test/reading.ts';
import type { Reading } from '../../reading/reading.ts';
import { diagnose } from '../diagnose.ts';
import type { Finding, FindingKind } from '../finding.ts';

const sending = (listed: readonly QueueEntry[], different: Partial<Reading> = {}): Reading =>
  reading({ state: 'authorized', entries: listed, ...different });
const find = (findings: readonly Finding[], kind: FindingKind): Finding | undefined => findings.find((one) => one.kind === kind);

const to = (chat: number, message: string, id: number): QueueEntry =>
  entry({ messageIds: [messageId(id)], chatId: `7999000${String(chat).padStart(4, '0')}@c.us`, message });

test('to the same chat is a duplicate, and each but the first is named', () => {
  const findings = diagnose(sending([to(1, 'A', 1), to(1, 'B', 2), to(1, 'A', 3), to(2, 'A', 4), to(1, 'A', 5)]));
  expect(findings[0]).toMatchObject({
    kind: 'duplicates',
    severity: 'warning',
    evidence: { groups: 1, surplus: 2, most: 3, entries: 2, named: [{ position: 3 }, { position: 5 }] },
  });
});

test('to many chats is a broadcast, with its size, and no duplicate', () => {
  const offers = Array.from({ length: 12 }, (_, i) => to(i, 'Offer', i + 1));
  expect(diagnose(sending([...offers, to(99, 'Yours', 99)])).map(({ kind, evidence }) => [kind, evidence])).toEqual([
    ['draining', expect.anything()],
    ['broadcast', { waiting: 13, listed: 13, messages: 12, broadcasts: 1, largest: [{ messages: 12, chats: 12 }] }],
  ]);
  expect(find(diagnose(sending(offers.slice(0, 9))), 'broadcast')).toBeUndefined();
});
