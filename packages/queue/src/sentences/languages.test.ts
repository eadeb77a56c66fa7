import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SluiceError } from '@sluice/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  count,
  error,
  FINDINGS,
  flag,
  ID,
  job,
  leftovers,
  maybe,
  moment,
  movingForecast,
  ms,
  waitingCount,
} from '../../test/sayable.ts';
import { refusalsOf } from '../../test/refusals.ts';
import { reading } from '../../test/reading.ts';
import { STEPS } from '../../test/sayable-steps.ts';
import type { FindingEvidence, FindingKind } from '../diagnosis/finding.ts';
import { say } from './catalogue.ts';
import { en, guardSentence, nextSentence, optionSentence, type Sentences, stepSentence } from './index.ts';
import type { Refusals, Skips } from './refusals.ts';
import { ru } from './ru/index.ts';
import type { JobSteps } from './step-sentences.ts';

const LANGUAGES: Readonly<Record<string, Sentences>> = { English: en, Russian: ru };
const BROKEN = /undefined|NaN|null|\[object|Infinity|\$\{|\s\s|^\s|\s$|\s[.,;:]|\.\./;
/** Words that no command, id or name of an API has. */
const ENGLISH = /\b(?:the|is|are|was|were|of|and|not|nothing|message|messages|queue|waits?)\b/;

function expectSaid(sentence: string, sentences: Sentences): void {
  expect(sentence).not.toMatch(BROKEN);
  expect(sentence).not.toBe('');
  if (sentences !== ru) return;
  // An error may be quoted, in the language in which it was made.
  const own = sentence.replace(/По-английски: .*/s, '').replaceAll(/queue\.[\w.]+\(\)?/g, '');
  expect(own).toMatch(/[а-яё]/i);
  expect(own).not.toMatch(ENGLISH);
}

function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, of]) => keysOf(of, `${path}/${key}`));
}

test('every language has the same sentences', () => {
  expect(keysOf(ru).toSorted()).toEqual(keysOf(en).toSorted());
});

const each = <Code extends string>(of: Readonly<Record<Code, unknown>>): readonly Code[] =>
  Object.keys(of).filter((code): code is Code => Object.hasOwn(of, code));

describe.each(Object.entries(LANGUAGES))('%s', (_, sentences) => {
  const { findings, figures, refusals, skips, completeness, guard, jobs, plan, forecast } = sentences;
  const expectAllSaid = <Data>(of: fc.Arbitrary<Data>, sentencesOf: (data: Data) => string | readonly string[]): void =>
    fc.assert(
      fc.property(of, (data) => {
        const said = sentencesOf(data);
        for (const sentence of typeof said === 'string' ? [said] : said) expectSaid(sentence, sentences);
      }),
      { numRuns: 60 },
    );
  const expectFinding = <Kind extends FindingKind>(kind: Kind, of: fc.Arbitrary<FindingEvidence[Kind]>): void => {
    expectAllSaid(of, (evidence) => [findings[kind](evidence), ...figures[kind](evidence)]);
  };
  const expectStep = <Step extends keyof JobSteps>(step: Step, of: fc.Arbitrary<JobSteps[Step]>): void =>
    expectAllSaid(of, sentences.steps.at[step]);

  test.each(each(FINDINGS))('says the finding %s, and what it rests on, with any figures', (kind) =>
    expectFinding<FindingKind>(kind, FINDINGS[kind]),
  );
  test.each(each(STEPS))('says the step %s with any figures', (step) => expectStep<keyof JobSteps>(step, STEPS[step]));

  test('says what a job waits for', () => {
    expectAllSaid(
      fc.record({ for: fc.constantFrom('count', 'look', 'limit'), until: moment }),
      (wait) => sentences.steps.wait(wait) ?? [],
    );
  });

  test('says what to do about every finding, in every state', () => {
    const { next } = sentences;
    const seen = fc.oneof(
      fc.constantFrom(undefined, { kind: 'complete' as const }),
      fc.record({ kind: fc.constantFrom('truncated', 'uncertain'), shown: count, total: count }),
    );
    const ofState = fc.record({
      kind: fc.constantFrom('blocked', 'suspended', 'yellow-card', 'not-authorized', 'code-required', 'not-paid', 'starting'),
      severity: fc.constant('critical'),
      certainty: fc.constant('certain'),
      evidence: FINDINGS.blocked,
      next: fc.record({ remedy: fc.constant('wait'), command: fc.constant(undefined), completeness: seen }),
    });
    expectAllSaid(ofState, (finding) => nextSentence(finding, sentences));
    for (const remedy of ['set-brake-again', 'release-brake'] as const) {
      const brake = { severity: 'critical', certainty: 'certain', next: { remedy, command: undefined } } as const;
      expectAllSaid(FINDINGS['brake-on'], (evidence) => next['brake-on']({ ...brake, kind: 'brake-on', evidence }));
      expectAllSaid(FINDINGS['will-expire'], (evidence) => next['will-expire']({ ...brake, kind: 'will-expire', evidence }));
    }
    const other = { severity: 'warning', certainty: 'certain', next: { remedy: 'read-again', command: undefined } } as const;
    expectAllSaid(fc.tuple(flag, seen), ([isAtHead, shown]) => {
      const step = { ...other, next: { ...other.next, completeness: shown } };
      const of = { entries: 2, named: [], isAtHead };
      const size = { waiting: 3, msPerMessage: 1, atLeast: 1, atMost: 2, firstBy: undefined, retentionMs: 1 };
      return [
        next['head-stuck']({ ...step, kind: 'head-stuck', evidence: { head: undefined, stillMs: 1, waiting: 3 } }),
        next['recipient-malformed']({ ...step, kind: 'recipient-malformed', evidence: { ...of, forms: [] } }),
        next['recipient-without-account']({
          ...step,
          kind: 'recipient-without-account',
          evidence: { ...of, recipients: 1, checked: 1, unchecked: 1 },
        }),
        next['link-dead']({ ...step, kind: 'link-dead', evidence: { ...of, links: 1, why: 'gone' } }),
        next['near-cap']({ ...step, kind: 'near-cap', evidence: { waiting: 3, cap: 4, by: 'pace' } }),
        next['will-expire']({ ...step, kind: 'will-expire', evidence: size }),
        next.duplicates({ ...step, kind: 'duplicates', evidence: { ...of, groups: 1, surplus: 1, most: 2 } }),
        next.broadcast({
          ...step,
          kind: 'broadcast',
          evidence: { waiting: 3, listed: 3, messages: 2, broadcasts: 0, largest: [] },
        }),
      ];
    });
    expectAllSaid(FINDINGS.unreadable, (evidence) => next.unreadable({ ...other, kind: 'unreadable', evidence }));
    expectAllSaid(FINDINGS.hidden, (evidence) => next.hidden({ ...other, kind: 'hidden', evidence }));
    expectAllSaid(FINDINGS.leftovers, (evidence) => next.leftovers({ ...other, kind: 'leftovers', evidence }));
    expectAllSaid(FINDINGS['recipient-malformed'], (evidence) =>
      next['recipient-malformed']({ ...other, kind: 'recipient-malformed', evidence }),
    );
  });

  test('says every refusal with any figures', () => {
    expectAllSaid(count, (figure) => {
      const data = refusalsOf(figure);
      return each(refusals).map((reason) => say<Refusals, keyof Refusals>(refusals, reason, data[reason]));
    });
  });

  test('says every error, also one that it does not know', () => {
    expectAllSaid(error, (one) => sentences.failure(one));
    expectAllSaid(job, (open) => [jobs.open(open), jobs.next(open), jobs.states[open.kind][open.state]]);
  });

  test('says why an entry was not restored', () => {
    const data: Skips = {
      'no-recipient': {},
      'not-sendable': {},
      'link-too-old': {},
      'restored-before': { job: 'j' },
      'cleared-again': { job: 'j', snapshot: 's' },
      unanswered: {},
      'sent-before-clear': {},
      damaged: {},
    };
    for (const code of each(skips)) expectSaid(say<Skips, keyof Skips>(skips, code, data[code]), sentences);
  });

  test('says how much of a queue is seen', () => {
    const ofQueue = fc.record({
      shown: count,
      total: count,
      kind: fc.constantFrom('complete', 'truncated', 'uncertain'),
      flavor: fc.constantFrom('plain', 'chat-api'),
    });
    expectAllSaid(ofQueue, ({ kind, shown, total, flavor }) =>
      completeness({ ...reading(), flavor, completeness: kind === 'complete' ? { kind } : { kind, shown, total } }),
    );
  });

  test('says whether a number can be connected, and the options', () => {
    const decision = { actor: 'operator@desk', reason: 'why', at: 0, snapshot: 's' };
    const of = fc.record({ isSending: flag, leftovers, job, ageMs: ms, counted: count, error });
    expectAllSaid(of, ({ isSending, leftovers: waiting, job: open, ageMs, counted, error: failed }) => [
      guard.safe({ verdict: 'safe', idInstance: ID, isSending }),
      guard.leftovers({ verdict: 'leftovers', idInstance: ID, isSending, leftovers: waiting, options: [] }),
      guard.kept({ verdict: 'kept', idInstance: ID, isSending, leftovers: waiting, decision }),
      guardSentence({ verdict: 'unfinished', job: open, isSending, leftovers: undefined }, sentences),
      guard.stale({ why: 'stale', idInstance: ID, ageMs }),
      guard.hidden({ why: 'hidden', idInstance: ID, counted }),
      guard.unreadable({ why: 'unreadable', error: failed }),
      guard['journal-unreadable']({ why: 'journal-unreadable', idInstance: ID, error: failed }),
    ]);
    expectAllSaid(fc.tuple(waitingCount, flag, count, ms), ([waiting, isSending, firstHourAtMost, wait]) => [
      optionSentence({ ...waiting, option: 'clear-all', isPossible: true }, sentences),
      optionSentence({ ...waiting, option: 'keep-all', isPossible: true, isSending, firstHourAtMost }, sentences),
      optionSentence({ option: 'clear-selected', isPossible: true, flavor: isSending ? 'plain' : 'chat-api' }, sentences),
      optionSentence(
        { option: 'clear-selected', isPossible: false, why: isSending ? 'not-all-seen' : 'no-recipients' },
        sentences,
      ),
      optionSentence({ option: 'wait-for-expiry', isPossible: true, ms: wait }, sentences),
      optionSentence({ option: 'wait-for-expiry', isPossible: false, why: isSending ? 'is-sending' : 'undocumented' }, sentences),
    ]);
  });

  test('says what a plan would do, and what a forecast expects', () => {
    const word = sentences === ru ? 'текст' : 'text';
    expectAllSaid(fc.record({ figure: count, chats: count, isFull: flag, mayBeSent: count, ms, slowestMs: ms }), (one) => {
      const types = [[word, one.figure]] as const;
      const lost = { figure: one.figure, why: ['not-sendable', 'link-too-old', 'no-recipient'], types } as const;
      return [
        plan.figures.seen(one),
        plan.figures.unseen(one),
        plan.figures.all(one),
        plan.figures.clear({ ...one, types }),
        plan.figures.keep(one),
        plan.figures.unrestorable(lost),
        plan.figures['unrestorable-later'](lost),
        plan.unprotected,
        ...plan.consequences({
          kind: one.isFull ? 'full' : 'selective',
          mayBeSent: one.mayBeSent,
          estimate: { requests: 1, ms: one.ms, slowestMs: one.slowestMs },
        }),
        plan.needs(one.figure, one.ms),
      ];
    });
    expectAllSaid(movingForecast, (expected) => forecast.inFull(expected, sentences === ru ? 'заблокирован' : 'blocked'));
    expectAllSaid(fc.tuple(count, maybe(count)), ([first, more = 0]) => sentences.listPositions([first], more));
  });
});

test('steps with errors of a gateway are Russian to their end', () => {
  const failed = new SluiceError({
    code: 'timeout',
    message:
      'The gateway did not answer clearMessagesQueue of instance 1101000001 within 30 s. It may have been carried out all the same: read the queue before you repeat it.',
  });
  expect(stepSentence({ step: 'unknown', error: failed }, ru)).toBe(
    'Шлюз не ответил на clearMessagesQueue инстанса 1101000001 за 30 с. Запрос всё же мог быть выполнен: прочитайте очередь, прежде чем повторять. Очистка могла сработать: запрос не повторяется, вместо этого читается очередь.',
  );
});

test('Russian has one word for the state of an instance, which the screens have too: half of the sentences had another', () => {
  const files = readdirSync(join(import.meta.dirname, 'ru')).map((file) => join(import.meta.dirname, 'ru', file));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => /статус/i.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('Russian is a separate entry: nothing else of the package brings it along', () => {
  const src = join(import.meta.dirname, '..');
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith(join('sentences', 'ru')),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => /from '[^']*\/ru(?:\/|\.ts)/.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
});
