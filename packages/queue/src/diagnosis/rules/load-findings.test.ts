import { type QueueEntry } from '@sluice/core';
import { expect, test } from 'vitest';
import { entries, reading } from '../../../test/reading.ts';
import type { Reading } from '../../reading/reading.ts';
import { diagnose } from '../diagnose.ts';
import type { Finding, FindingKind } from '../finding.ts';
import { en, findingSentence } from '../../sentences/index.ts';

const chatApi = (different: Partial<Reading>): Reading => reading({ flavor: 'chat-api', state: 'loading', ...different });
const sending = (listed: readonly QueueEntry[], different: Partial<Reading> = {}): Reading =>
  reading({ state: 'authorized', entries: listed, ...different });
const find = (findings: readonly Finding[], kind: FindingKind): Finding | undefined => findings.find((one) => one.kind === kind);

test.each([
  [319, undefined],
  [320, 'there is room for 80 more'],
  [400, 'it is full'],
])('%i in a queue that holds 400: %s', (count, says) => {
  const found = find(diagnose(chatApi({ count })), 'near-cap');
  const sentence = found === undefined ? undefined : findingSentence(found, en);
  expect(sentence?.includes(says ?? '')).toBe(says === undefined ? undefined : true);
});

test('as much as can leave within a day is near, and more expires', () => {
  const settings = { typeInstance: 'whatsapp', delayMs: 600_000 };
  expect(find(diagnose(sending(entries(115), { settings })), 'near-cap')).toBeUndefined();
  expect(diagnose(sending(entries(116), { settings }))[0]).toMatchObject({
    kind: 'near-cap',
    certainty: 'inferred',
    evidence: { waiting: 116, cap: 144, by: 'pace' },
  });
  const [first, ...others] = diagnose(sending(entries(200), { settings }));
  expect(first).toMatchObject({ kind: 'will-expire', severity: 'critical', evidence: { waiting: 200, msPerMessage: 600_000 } });
  expect(others.map(({ kind }) => kind)).not.toContain('near-cap');
});
