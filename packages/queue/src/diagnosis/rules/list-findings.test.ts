import { type QueueEntry } from '@sluice/core';
import { expect, test } from 'vitest';
import { entries, reading } from '../../../test/reading.ts';
import type { Reading } from '../../reading/reading.ts';
import { diagnose } from '../diagnose.ts';
import type { Finding, FindingKind } from '../finding.ts';

const sending = (listed: readonly QueueEntry[], different: Partial<Reading> = {}): Reading =>
  reading({ state: 'authorized', entries: listed, ...different });
const find = (findings: readonly Finding[], kind: FindingKind): Finding | undefined => findings.find((one) => one.kind === kind);

test('nothing listed and something counted does not pass for an empty queue', () => {
  const findings = diagnose(sending([], { count: 1 }));
  expect(findings).toMatchObject([{ kind: 'hidden', severity: 'warning', certainty: 'inferred', evidence: { total: 1 } }]);
});

test('that disagree are reported', () => {
  expect(find(diagnose(reading({ entries: entries(3), count: 9 })), 'count-disagrees')?.evidence).toEqual({
    shown: 3,
    total: 9,
    readAgainInMs: 10_000,
  });
});
