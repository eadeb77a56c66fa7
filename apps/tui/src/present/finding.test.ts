import type { Finding, Reading } from '@sluice/queue';
import { diagnose } from '@sluice/queue/diagnosis';
import { describe, expect, it } from 'vitest';
import { en } from '../sentences/en/en.ts';
import { type PresentedFinding, presentFinding } from './finding.ts';

const READING: Reading = {
  idInstance: '1101000001',
  flavor: 'plain',
  state: 'blocked',
  isSending: false,
  reason: undefined,
  settings: { typeInstance: 'whatsapp', delayMs: 5000 },
  count: 0,
  rows: [],
  completeness: { kind: 'complete' },
  since: 0,
  at: 0,
};

function first(different: Partial<Reading>): PresentedFinding | undefined {
  return diagnose({ ...READING, ...different }).map((finding) => presentFinding(finding, en))[0];
}

const AT_HEAD: Finding = {
  kind: 'link-dead',
  severity: 'warning',
  certainty: 'inferred',
  evidence: {
    entries: 1003,
    named: [1, 2, 3, 4, 5, 6].map((position) => ({ position, messageIds: [] })),
    links: 1,
    why: 'too-old',
    isAtHead: true,
  },
  next: { remedy: 'clear-selected', command: ['queue'] },
};

describe('a finding', () => {
  it('is shown with what it rests on and what to do', () => {
    expect(first({ count: 1240, completeness: { kind: 'truncated', shown: 0, total: 1240 } })).toMatchObject({
      mark: '✕',
      tone: 'bad',
      sentence: 'The messenger has blocked this number. 1,240 messages wait.',
      evidence: 'Evidence: the gateway says “blocked”.',
      next: expect.stringContaining('decide what happens to everything that waits') as unknown,
    });
  });

  it('says where in the list the entries are, and how many more there are', () => {
    expect(presentFinding(AT_HEAD, en).evidence).toBe(
      'Inferred: 1,003 messages, 1 link, the first message is one of them, positions 1, 2, 3, 4, 5 and 998 more of the list.',
    );
  });

  it('leaves nothing in a word of the gateway that a terminal would obey', () => {
    expect(first({ state: 'odd\u001B[2J\nstate' })?.evidence).toBe('Inferred: the gateway says “odd [2J state”.');
  });

  it('says nothing to do where all is well', () => {
    const well = first({ state: 'authorized', isSending: true });
    expect(well).toMatchObject({ mark: '✓', tone: 'good', next: undefined });
  });
});
