import { queueEntryOf, SluiceError } from '@sluice/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ID, messageId, reading, rowsOf, START } from '../../test/reading.ts';
import { capabilities } from '../capabilities.ts';
import { completenessOf } from '../reading/completeness.ts';
import type { Reading } from '../reading/reading.ts';
import { byImportance, diagnose } from './diagnose.ts';
import type { DiagnosisEvidence } from './diagnosis-evidence.ts';
import { en, findingSentence, nextSentence } from '../sentences/index.ts';

const SECRET = 'Sesame';

const chatIds = fc.oneof(
  fc.constantFrom(
    '79990000002@c.us',
    '89990000002@c.us',
    '120363000000000001@g.us',
    '999000001@lid',
    '10000002',
    '-100000001',
    '@',
  ),
  fc.string({ maxLength: 30 }),
);

const entries = fc
  .record({
    type: fc.constantFrom('sendMessage', 'sendFileByUrl', 'chat', 'document', 'sendTextStatus', 'other'),
    messageIds: fc.array(fc.integer({ min: 1, max: 50 }).map(messageId), { maxLength: 2 }),
    chatId: fc.option(chatIds, { nil: undefined }),
    said: fc.constantFrom(`${SECRET} 1`, `${SECRET} 2`, `https://${SECRET}.example/a.pdf`),
    lastTryAt: fc.option(fc.oneof(fc.nat(), fc.constant('soon')), { nil: undefined }),
  })
  .map(({ type, messageIds, chatId, said, lastTryAt }) =>
    queueEntryOf({
      type,
      messageIds,
      chatId,
      body: { chatId, message: said, body: said, urlFile: said, fileName: said, ...(lastTryAt !== undefined && { lastTryAt }) },
    }),
  );

const readings: fc.Arbitrary<Reading> = fc
  .record({
    flavor: fc.constantFrom('plain' as const, 'v3' as const, 'chat-api' as const),
    state: fc.oneof(fc.constantFrom('authorized', 'authenticated', 'blocked', 'loading', null), fc.string()),
    reason: fc.option(fc.oneof(fc.constantFrom('conflict', 'phone', 'timeout'), fc.string()), { nil: undefined }),
    listed: fc.array(entries, { maxLength: 40 }),
    extra: fc.integer({ min: -40, max: 1000 }),
    typeInstance: fc.option(fc.constantFrom('whatsapp', 'telegram', 'v3'), { nil: undefined }),
    delayMs: fc.option(fc.constantFrom(0, 1, 1000, 600_000, 1e12), { nil: undefined }),
    at: fc.integer({ min: START, max: START + 1e8 }),
    ages: fc.array(fc.option(fc.integer({ min: -1e9, max: 1e11 }), { nil: undefined }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ flavor, listed, extra, typeInstance, ages, at, ...rest }) => {
    const { delayMs, state, reason } = rest;
    const count = Math.max(0, listed.length + extra);
    const isSending = state === (flavor === 'chat-api' ? 'authenticated' : 'authorized');
    return {
      idInstance: ID,
      flavor,
      state,
      isSending,
      reason,
      count,
      settings: { typeInstance, delayMs },
      at,
      since: at,
      rows: rowsOf(
        listed,
        ages.map((age) => (age === undefined ? undefined : { at: at - age, certainty: 'inferred' })),
      ),
      completeness: completenessOf(
        { listed: listed.length, unlisted: 0, uncertainCount: 0, total: count, delayMs: isSending ? delayMs : undefined },
        capabilities[flavor],
      ),
    };
  });

const evidences: fc.Arbitrary<DiagnosisEvidence> = fc.record(
  {
    before: readings,
    recipients: fc
      .array(fc.record({ chatId: chatIds, hasAccount: fc.boolean() }), { maxLength: 5 })
      .map((checked) => ({ checked, uncheckable: 1, remaining: 2, error: undefined })),
    links: fc
      .constantFrom('there', 'unresolved', 'no-answer', 'not-allowed')
      .map((kind) => ({ checked: [{ link: `https://${SECRET}.example/a.pdf`, verdict: { kind } }], remaining: 0 })),
    errors: fc.constant([new SluiceError({ code: 'quota-exceeded', message: 'Used up.' })]),
  },
  { requiredKeys: [] },
);

/** The codes that are no ordinary words. */
const CODES = Object.keys(en.findings).filter((code) => code.includes('-'));

test('of any reading it says something, with evidence and a next step, the most important first, no text of a message and no code', () => {
  fc.assert(
    fc.property(readings, evidences, (given, evidence) => {
      const findings = diagnose(given, evidence);
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) {
        expect(Object.keys(finding.evidence).length).toBeGreaterThan(0);
        const sentences = [findingSentence(finding, en), nextSentence(finding, en)];
        expect(sentences.filter((sentence) => CODES.some((code) => sentence.includes(code)))).toEqual([]);
        expect(sentences).toEqual([expect.stringMatching(/^.+[.:].*$/s), expect.stringMatching(/\.$/)]);
      }
      expect(findings.toSorted(byImportance)).toEqual(findings);
      expect(
        new Set(
          findings.map(({ kind, evidence: shown }) => `${kind} ${'why' in shown ? shown.why : 'by' in shown ? shown.by : ''}`),
        ).size,
      ).toBe(findings.length);
      expect(JSON.stringify(findings)).not.toContain(SECRET);
      // oxlint-disable-next-line no-control-regex -- that there is none is the point
      expect(findings.map((finding) => findingSentence(finding, en)).join('')).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
    }),
    { numRuns: 500 },
  );
});

test('of an overview it says what can be known without the entries', () => {
  const { rows: _, completeness: __, since: ___, ...overview } = reading({ count: 40 });
  expect(diagnose(overview)).toMatchObject([{ kind: 'blocked', evidence: { state: 'blocked', waiting: 40 } }]);
});
