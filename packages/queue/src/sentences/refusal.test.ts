import { expect, test } from 'vitest';
import { en, errorSentence, refusal, type Refusals, type Sentences } from './index.ts';

const OF = { idInstance: '1101000001' };
const FILE = { file: '/data/journal.db' };
const OTHER = { ...OF, wanted: '1101000002' };
const JOB = {
  id: 'j',
  kind: 'clear',
  idInstance: OF.idInstance,
  state: 'opened',
  actor: 'operator',
  reason: 'The number was blocked.',
  openedAt: 0,
  heartbeatAt: 0,
  isLeft: true,
} as const;

/** One of each: the compiler asks for the one that is missing. */
const REFUSALS: Refusals = {
  'nothing-waits': OF,
  'selection-fits-nothing': { ...OF, waiting: 1 },
  'list-truncated': { ...OF, shown: 500, total: 1240 },
  'list-uncertain': { ...OF, shown: 1, counted: 2 },
  'age-unknown': {},
  'reading-not-awaited': OF,
  'no-reading': OF,
  'reading-of-other-instance': OTHER,
  'number-not-confirmed': OF,
  'actor-missing': OF,
  'reason-missing': OF,
  'loss-not-a-number': { ...OF, lost: 740 },
  'loss-not-confirmed': { ...OF, lost: 740, confirmed: 1 },
  'plan-of-other-instance': OTHER,
  'plan-altered': OF,
  'plan-expired': OF,
  'plan-from-future': OF,
  'journal-without-bodies': OF,
  'sends-now': OF,
  'gone-from-middle': OF,
  'gone-too-many': { ...OF, missing: 1 },
  'joined-unrestorable': OF,
  joined: { ...OF, joined: 2 },
  'not-all-seen': OF,
  'capture-too-old': { ...OF, ageMs: 16_000 },
  'capture-clock-set': OF,
  'senders-not-held': OF,
  'intent-too-old': { ...OF, intent: 'clear', ageMs: 16_000 },
  'intent-clock-set-back': { ...OF, intent: 'resend' },
  'snapshot-not-named': OF,
  'snapshot-of-other-instance': OTHER,
  'snapshot-without-bodies': OF,
  'snapshot-fits-nothing': { ...OF, entries: 1000 },
  'job-of-other-instance': { ...OTHER, id: 'j' },
  'job-open': { ...OF, job: JOB },
  'no-brake-here': OF,
  'no-brake-on': OF,
  'delay-unknown': OF,
  'delay-read-too-long-ago': OF,
  'keep-not-a-number': OF,
  'watch-out-of-range': OF,
  'already-connected': OF,
  'is-starting': OF,
  'may-be-connected': OF,
  'not-decided': { ...OF, waiting: 1240, keep: 0 },
  'decision-too-old': OF,
  'not-connecting': OF,
  'no-login-here': OF,
  'journal-file-locked': FILE,
  'journal-file-read-only': FILE,
  'journal-file-without-room': FILE,
  'journal-file-damaged': FILE,
  'journal-file-unusable': FILE,
  'journal-file-is-none': { ...FILE, isFolder: true },
  'journal-file-not-made': { ...FILE, reason: 'EACCES: permission denied' },
  'journal-file-exposed': FILE,
  'journal-newer': { version: 9, known: 8 },
  'journal-too-old': { version: 1 },
  'snapshot-unknown': { id: 's' },
  'hold-not-in-force': { id: 7 },
  'hold-over-already': { ...OF, until: 0 },
  'said-nothing': { what: 'reason' },
  'said-too-long': { what: 'actor', length: 201, max: 200 },
  'too-many-recipients': { ...OF, max: 20 },
  'too-many-links': { ...OF, max: 20 },
};

function isReason(word: string): word is keyof Refusals {
  return Object.hasOwn(REFUSALS, word);
}

test.each(Object.keys(REFUSALS).filter(isReason))(
  'the refusal %s says what happened and what to do, and names no code',
  (reason) => {
    const { message } = refusal(reason, REFUSALS[reason]);
    expect(message).toMatch(/^[A-Z\d].*\b[a-z]+(\.|\('j'\))$/s);
    expect(Object.keys(REFUSALS).filter((code) => code.includes('-') && message.includes(code))).toEqual([]);
  },
);

test.each([
  [1, 'only 1 was confirmed'],
  [2, 'only 2 were confirmed'],
])('the number of what was confirmed fits its verb: %i', (confirmed, part) => {
  expect(refusal('loss-not-confirmed', { ...OF, lost: 740, confirmed }).message).toContain(part);
});

test('a refusal is English in its message, and is said in the language that is asked for', () => {
  const german: Sentences = { ...en, refusals: { ...en.refusals, 'selection-fits-nothing': () => 'Nichts passt.' } };
  const error = refusal('selection-fits-nothing', { ...OF, waiting: 3 });
  expect([error.message, errorSentence(error, german)]).toEqual([
    'The selection fits none of the 3 messages of instance 1101000001: nothing would be cleared.',
    'Nichts passt.',
  ]);
});
