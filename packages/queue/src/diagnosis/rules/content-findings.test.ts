import { type QueueEntry } from '@sluice/core';
import { expect, test } from 'vitest';
import { entry, messageId, reading } from '../../../test/reading.ts';
import type { Reading } from '../../reading/reading.ts';
import { en, nextSentence } from '../../sentences/index.ts';
import { diagnose } from '../diagnose.ts';
import type { Finding, FindingKind } from '../finding.ts';

const sending = (listed: readonly QueueEntry[], different: Partial<Reading> = {}): Reading =>
  reading({ state: 'authorized', entries: listed, ...different });
const find = (findings: readonly Finding[], kind: FindingKind): Finding | undefined => findings.find((one) => one.kind === kind);

const nextOf = (findings: readonly Finding[], kind: FindingKind): string => {
  const found = find(findings, kind);
  return found === undefined ? '' : nextSentence(found, en);
};

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
    ['broadcast', { waiting: 13, messages: 12, largest: [{ messages: 12, chats: 12 }] }],
  ]);
  expect(find(diagnose(sending(offers.slice(0, 9))), 'broadcast')).toBeUndefined();
});

test('a broadcast of a queue that cannot be seen in full cannot be cleared by its text: it was advised, and refused', () => {
  const offers = Array.from({ length: 12 }, (_, i) => to(i, 'Offer', i + 1));
  const copies = [to(1, 'A', 21), to(1, 'A', 22)];
  const complete = diagnose(sending([...offers, ...copies]));
  expect(nextOf(complete, 'broadcast')).toMatch(/^If it must not go out, clear it by its text: everything else is restored\.$/);
  const cut = diagnose(
    sending([...offers, ...copies], { completeness: { kind: 'truncated', shown: 14, total: 1240 }, count: 1240 }),
  );
  expect(nextOf(cut, 'broadcast')).toMatch(
    /^While not all can be seen, a part cannot be cleared\. Everything can be, and what is listed/,
  );
  expect(nextOf(cut, 'duplicates')).toMatch(/^Find out why .* a part cannot be cleared/);
  expect(find(cut, 'broadcast')?.next).toMatchObject({ canClearPart: false, command: ['queue'] });
});
