import { describe, expect, it } from 'vitest';
import { presentFinding, type ShownFinding } from './finding.ts';

function finding(evidence: object, different: Partial<ShownFinding> = {}): ShownFinding {
  return {
    severity: 'critical',
    certainty: 'certain',
    sentence: 'The number is blocked.',
    evidence,
    next: { sentence: 'Clear the queue first.' },
    ...different,
  };
}

describe('a finding', () => {
  it('is shown with what it rests on and what to do', () => {
    expect(presentFinding(finding({ state: 'blocked', reason: undefined, waiting: 1240 }))).toEqual({
      mark: '✕',
      tone: 'bad',
      sentence: 'The number is blocked.',
      evidence: 'Certain: state blocked, waiting 1,240.',
      next: 'Clear the queue first.',
    });
  });

  it.each([
    [{ atLeast: 0, retentionMs: 86_400_000 }, 'Inferred: at least 0, retention 24 h.'],
    [{ share: 0.8511 }, 'Inferred: share 85 %.'],
    [{ isAtHead: true, exact: false }, 'Inferred: at head, not exact.'],
    [{ named: [1, 2, 1003].map((position) => ({ position })) }, 'Inferred: at 1, 2, 1,003.'],
    [{ named: [1, 2, 3, 4, 5, 6].map((position) => ({ position })) }, 'Inferred: at 1, 2, 3, 4, 5 and more.'],
    [{ drainRate: { by: 'delay' }, forms: [] }, 'Inferred.'],
  ])('names figures, spans and places for people: %o', (evidence, words) => {
    expect(presentFinding(finding(evidence, { certainty: 'inferred' })).evidence).toBe(words);
  });

  it('leaves nothing in a word of the gateway that a terminal would obey', () => {
    expect(presentFinding(finding({ state: 'odd\u001B[2J\nstate' })).evidence).toBe('Certain: state odd[2J state.');
  });

  it('says nothing to do where all is well', () => {
    expect(presentFinding(finding({}, { severity: 'ok' }))).toMatchObject({ mark: '✓', tone: 'good', next: undefined });
  });
});
