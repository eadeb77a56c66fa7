import { expect, test } from 'vitest';
import { entries, reading } from '../../../test/reading.ts';
import { diagnose } from '../diagnose.ts';
import type { Finding, FindingKind } from '../finding.ts';
import { en, findingSentence, nextSentence } from '../../sentences/index.ts';

const find = (findings: readonly Finding[], kind: FindingKind): Finding | undefined => findings.find((one) => one.kind === kind);

test.each([
  ['plain', 'notAuthorized', undefined, 'not-authorized', 'critical'],
  ['plain', 'blocked', undefined, 'blocked', 'critical'],
  ['plain', 'yellowCard', undefined, 'yellow-card', 'critical'],
  ['v3', 'suspended', undefined, 'suspended', 'critical'],
  ['plain', 'starting', undefined, 'starting', 'warning'],
  ['plain', null, undefined, 'starting', 'warning'],
  ['plain', 'sleepMode', undefined, 'asleep', 'critical'],
  ['plain', 'pendingCode', undefined, 'code-required', 'critical'],
  ['plain', 'pendingPassword', undefined, 'code-required', 'critical'],
  ['plain', 'dreaming', undefined, 'state-unknown', 'critical'],
  // A word of the other API.
  ['plain', 'got qr code', undefined, 'state-unknown', 'critical'],
  ['chat-api', 'got qr code', undefined, 'not-authorized', 'critical'],
  ['chat-api', 'init', undefined, 'asleep', 'critical'],
  ['chat-api', 'not_paid', undefined, 'not-paid', 'critical'],
  ['chat-api', 'loading', undefined, 'starting', 'warning'],
  ['chat-api', 'loading', 'syncing', 'starting', 'warning'],
  ['chat-api', 'loading', 'conflict', 'session-conflict', 'critical'],
  ['chat-api', 'loading', 'pairing', 'session-conflict', 'critical'],
  ['chat-api', 'loading', 'offline', 'phone-offline', 'critical'],
  ['chat-api', 'authenticated', 'phone', 'phone-offline', 'critical'],
  ['chat-api', 'authenticated', 'battery_low_2', 'phone-unstable', 'critical'],
  ['chat-api', 'authenticated', 'timeout', 'phone-unstable', 'critical'],
  ['chat-api', 'authenticated', 'expired', 'not-paid', 'critical'],
  ['chat-api', 'loading', 'proxyblock', 'state-unknown', 'critical'],
] as const)('%s: %s, %s is %s (%s)', (flavor, state, reason, kind, severity) => {
  const findings = diagnose(reading({ flavor, state, reason, isSending: false }));
  expect(findings).toMatchObject([{ kind, severity, evidence: { state, reason, waiting: 0 } }]);
});

test('an unknown word is shown without anything that could move the cursor of a terminal', () => {
  const sentences = diagnose(reading({ state: 'far\u001B[2J\naway' })).map((finding) => findingSentence(finding, en));
  expect(sentences[0]).toContain('“far [2J away”');
});

test('where messages wait, the finding also says what a number would send', () => {
  const findings = diagnose(reading({ entries: entries(3), count: 3 }));
  expect(find(findings, 'leftovers')?.evidence).toEqual({
    waiting: 3,
    isExact: true,
    unseen: 0,
    chats: 1,
    firstHourAtMost: 3,
  });
});

test('what was kept when the queue was cleared is not to be cleared, and may be kept: it was said to be undecided', () => {
  const keptInClear = { actor: 'ivan@desk', at: 0 };
  for (const state of ['blocked', 'notAuthorized', 'yellowCard', 'suspended', 'pendingCode']) {
    const findings = diagnose(reading({ state, entries: entries(3), count: 3 }), { keptInClear });
    const [first, second] = findings.map((finding) => nextSentence(finding, en));
    expect(first).not.toMatch(/[Cc]lear|[Dd]ecide/);
    expect(second).toMatch(/^They were restored on purpose after ivan@desk cleared the queue, the last at .*: keep them/);
    // That a number may send them is still to be decided.
    expect(find(findings, 'leftovers')).toMatchObject({ severity: 'warning', next: { remedy: 'decide-what-waits' } });
  }
});

test('where nothing waits, no decision is asked for', () => {
  for (const state of ['blocked', 'notAuthorized', 'yellowCard', 'suspended', 'pendingCode']) {
    const findings = diagnose(reading({ state }));
    expect(findings.map((finding) => findingSentence(finding, en))).toEqual([expect.stringMatching(/Nothing waits\.$/)]);
    expect(findings.map((finding) => nextSentence(finding, en))).not.toEqual([expect.stringMatching(/[Cc]lear|waits/)]);
  }
});
