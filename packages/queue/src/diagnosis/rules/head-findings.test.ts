import { type QueueEntry } from '@sluice/core';
import { expect, test } from 'vitest';
import { entries, messageId, reading, START } from '../../../test/reading.ts';
import type { Reading } from '../../reading/reading.ts';
import { diagnose } from '../diagnose.ts';
import type { Finding, FindingKind } from '../finding.ts';

const sending = (listed: readonly QueueEntry[], different: Partial<Reading> = {}): Reading =>
  reading({ state: 'authorized', entries: listed, ...different });
const find = (findings: readonly Finding[], kind: FindingKind): Finding | undefined => findings.find((one) => one.kind === kind);

const at = (ms: number, first: number, delayMs = 1000): Reading =>
  sending(entries(10, first), { at: START + ms, since: START + ms, settings: { typeInstance: 'whatsapp', delayMs } });

test('with the same head for longer than the pauses explain: the head is stuck', () => {
  expect(diagnose(at(60_000, 1), { before: at(0, 1) })[0]).toMatchObject({
    kind: 'head-stuck',
    severity: 'critical',
    certainty: 'certain',
    evidence: { stillMs: 60_000, waiting: 10, head: { position: 1, messageIds: [messageId(1)] } },
  });
});

test.each([
  ['the pauses are longer', at(60_000, 1, 30_000), at(0, 1, 30_000)],
  ['messages have left', at(60_000, 5), at(0, 1)],
  ['it did not send before', at(60_000, 1), { ...at(0, 1), isSending: false }],
  ['it was another instance', at(60_000, 1), { ...at(0, 1), idInstance: '1' }],
])('are no alarm where %s', (_what, later, before) => {
  expect(find(diagnose(later, { before }), 'head-stuck')).toBeUndefined();
});
