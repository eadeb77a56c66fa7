import { queueEntryOf, type QueueEntry } from '@sluice/core';
import { expect, test } from 'vitest';
import { messageId, reading, START, type ReadingOptions } from '../../../test/reading.ts';
import type { Reading } from '../../reading/reading.ts';
import { diagnose } from '../diagnose.ts';
import type { Finding, FindingKind } from '../finding.ts';

const chatApi = (different: ReadingOptions): Reading => reading({ flavor: 'chat-api', state: 'loading', ...different });
const sending = (listed: readonly QueueEntry[], different: ReadingOptions = {}): Reading =>
  reading({ state: 'authorized', entries: listed, ...different });
const find = (findings: readonly Finding[], kind: FindingKind): Finding | undefined => findings.find((one) => one.kind === kind);

const file = (body: object = {}): QueueEntry =>
  queueEntryOf({
    type: 'document',
    messageIds: [messageId(1)],
    chatId: undefined,
    body: { body: 'https://shop.example/a.pdf', ...body },
  });
const authenticated = { state: 'authenticated', settings: { typeInstance: 'whatsapp', delayMs: undefined } } as const;

test('that were not checked, first in a queue of Chat-API, are worth a look; elsewhere they are not', () => {
  expect(diagnose(chatApi({ ...authenticated, entries: [file()] }))[0]).toMatchObject({
    kind: 'link-unchecked',
    certainty: 'inferred',
    next: { command: ['diagnose', '--check-links'] },
  });
  expect(find(diagnose(sending([file()])), 'link-unchecked')).toBeUndefined();
});

test('that are there are no finding', () => {
  const links = { checked: [{ link: 'https://shop.example/a.pdf', verdict: { kind: 'there' } as const }], remaining: 0 };
  expect(diagnose(chatApi({ ...authenticated, entries: [file()] }), { links }).map(({ kind }) => kind)).toEqual(['draining']);
});

test.each([
  ['gone', { kind: 'gone', status: 404 }, 'certain'],
  ['unresolved', { kind: 'unresolved' }, 'inferred'],
] as const)('that are %s are dead links', (why, verdict, certainty) => {
  const links = { checked: [{ link: 'https://shop.example/a.pdf', verdict }], remaining: 0 };
  expect(diagnose(chatApi({ ...authenticated, entries: [file()] }), { links })[0]).toMatchObject({
    kind: 'link-dead',
    severity: 'critical',
    certainty,
    evidence: { why, entries: 1, links: 1, isAtHead: true },
  });
});

test('that have waited for longer than an uploaded file lives are taken for dead', () => {
  const day = 24 * 60 * 60_000;
  const of = (days: number): Finding | undefined =>
    find(diagnose(chatApi({ ...authenticated, entries: [file({ lastTryAt: START - days * day })] })), 'link-dead');
  expect(of(14.9)).toBeUndefined();
  expect(of(15)).toMatchObject({ certainty: 'inferred', evidence: { why: 'too-old' } });
});
