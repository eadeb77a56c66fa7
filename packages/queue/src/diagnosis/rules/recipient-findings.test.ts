import { type QueueEntry } from '@sluice/core';
import { expect, test } from 'vitest';
import { entries, entry, messageId, reading, START } from '../../../test/reading.ts';
import type { Reading } from '../../reading/reading.ts';
import { diagnose } from '../diagnose.ts';
import type { Finding, FindingKind } from '../finding.ts';

const sending = (listed: readonly QueueEntry[], different: Partial<Reading> = {}): Reading =>
  reading({ state: 'authorized', entries: listed, ...different });
const find = (findings: readonly Finding[], kind: FindingKind): Finding | undefined => findings.find((one) => one.kind === kind);

test('a wrong form behind the head is a warning, at the head it holds up the queue', () => {
  const wrong = entry({ messageIds: [messageId(7)], chatId: 'no-address' });
  expect(diagnose(sending([...entries(2), wrong]))[0]).toMatchObject({
    kind: 'recipient-malformed',
    severity: 'warning',
    certainty: 'certain',
    evidence: { entries: 1, named: [{ position: 3, messageIds: [messageId(7)] }], forms: [{ form: 'suffix', entries: 1 }] },
  });
  expect(diagnose(sending([wrong, ...entries(2)]))[0]).toMatchObject({
    severity: 'critical',
    certainty: 'inferred',
    next: { command: ['plan', '--id', messageId(7)] },
  });
});

test('a wrong form at the head is no more than a warning where messages were seen to leave', () => {
  const wrong = entry({ messageIds: [messageId(9)], chatId: 'no-address' });
  const settings = { typeInstance: 'whatsapp', delayMs: 1000 };
  const at = (ms: number, listed: readonly QueueEntry[]): Reading =>
    sending(listed, { at: START + ms, since: START + ms, settings });
  const before = at(0, [...entries(8), wrong]);
  expect(diagnose(at(8000, [wrong]), { before })[0]).toMatchObject({ severity: 'warning', evidence: { isAtHead: false } });
  expect(diagnose(at(8000, [wrong]))[0]).toMatchObject({ severity: 'critical', evidence: { isAtHead: true } });
});

test('an @lid is worth a finding only at the head, and of an instance that sends', () => {
  const lid = entry({ chatId: '999000001@lid' });
  expect(find(diagnose(sending([...entries(1), lid])), 'recipient-malformed')).toBeUndefined();
  expect(find(diagnose(reading({ entries: [lid] })), 'recipient-malformed')).toBeUndefined();
  expect(find(diagnose(sending([lid])), 'recipient-malformed')).toMatchObject({ certainty: 'inferred' });
});

test('who was found to have no account is counted, and who was not asked about too', () => {
  const listed = [entry(), entry({ messageIds: [messageId(2)], chatId: '79990000003@c.us' })];
  const checked = [
    { chatId: '79990000002@c.us', hasAccount: true },
    { chatId: '79990000003@c.us', hasAccount: false },
  ];
  const recipients = { checked, uncheckable: 1, remaining: 4, error: undefined };
  expect(diagnose(sending(listed), { recipients })[0]).toMatchObject({
    kind: 'recipient-without-account',
    severity: 'warning',
    certainty: 'certain',
    evidence: { entries: 1, recipients: 1, checked: 2, unchecked: 5, isAtHead: false },
  });
});
