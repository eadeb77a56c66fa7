import { SluiceError } from '@sluice/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, error, FINDINGS, flag, ID, job, leftovers, maybe, moment, movingForecast, ms, waitingCount } from '../../test/sayable.ts';
import { refusalsOf } from '../../test/refusals.ts';
import { reading } from '../../test/reading.ts';
import { STEPS } from '../../test/sayable-steps.ts';
import type { FindingKind } from '../diagnosis/finding.ts';
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
  // What is quoted from an error is in the language in which it was made.
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
  const check = <Data>(of: fc.Arbitrary<Data>, say: (data: Data) => string | readonly string[]): void =>
    fc.assert(
      fc.property(of, (data) => {
        const said = say(data);
        for (const sentence of typeof said === 'string' ? [said] : said) expectSaid(sentence, sentences);
      }),
      { numRuns: 60 },
    );
  const ofFinding = <Kind extends FindingKind>(kind: Kind): void => {
    check(FINDINGS[kind], (evidence) => [findings[kind](evidence), ...figures[kind](evidence)]);
  };
  const ofStep = <Step extends keyof JobSteps>(step: Step): void => check(STEPS[step], sentences.steps.at[step]);

  test.each(each(FINDINGS))('says the finding %s, and what it rests on, with any figures', ofFinding);
  test.each(each(STEPS))('says the step %s with any figures', ofStep);

  test('says what a job waits for', () => {
    check(fc.record({ for: fc.constantFrom('count', 'look', 'limit'), until: moment }), (wait) => sentences.steps.wait(wait) ?? []);
  });

  test('says what to do about every finding, in every state', () => {
    const { next } = sentences;
    const ofState = fc.record({
      kind: fc.constantFrom('blocked', 'suspended', 'yellow-card', 'not-authorized', 'code-required', 'not-paid', 'starting'),
      severity: fc.constant('critical'),
      certainty: fc.constant('certain'),
      evidence: FINDINGS.blocked,
      next: fc.constant({ remedy: 'wait', command: undefined }),
    });
    check(ofState, (finding) => nextSentence(finding, sentences));
    for (const remedy of ['set-brake-again', 'release-brake'] as const) {
      const brake = { severity: 'critical', certainty: 'certain', next: { remedy, command: undefined } } as const;
      check(FINDINGS['brake-on'], (evidence) => next['brake-on']({ ...brake, kind: 'brake-on', evidence }));
      check(FINDINGS['will-expire'], (evidence) => next['will-expire']({ ...brake, kind: 'will-expire', evidence }));
    }
    const other = { severity: 'warning', certainty: 'certain', next: { remedy: 'read-again', command: undefined } } as const;
    check(FINDINGS.unreadable, (evidence) => next.unreadable({ ...other, kind: 'unreadable', evidence }));
    check(FINDINGS.hidden, (evidence) => next.hidden({ ...other, kind: 'hidden', evidence }));
    check(FINDINGS.leftovers, (evidence) => next.leftovers({ ...other, kind: 'leftovers', evidence }));
    check(FINDINGS['recipient-malformed'], (evidence) =>
      next['recipient-malformed']({ ...other, kind: 'recipient-malformed', evidence }),
    );
  });

  test('says every refusal with any figures', () => {
    check(count, (figure) => {
      const data = refusalsOf(figure);
      const say = <Reason extends keyof Refusals>(reason: Reason): string => refusals[reason](data[reason]);
      return each(refusals).map(say);
    });
  });

  test('says every error, also one that it does not know', () => {
    check(error, (one) => sentences.failure(one));
    check(job, (open) => [jobs.open(open), jobs.next(open), jobs.states[open.kind][open.state]]);
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
    const say = <Code extends keyof Skips>(code: Code): string => skips[code](data[code]);
    for (const code of each(skips)) expectSaid(say(code), sentences);
  });

  test('says how much of a queue is seen', () => {
    const ofQueue = fc.record({ shown: count, total: count, kind: fc.constantFrom('complete', 'truncated', 'uncertain'), flavor: fc.constantFrom('plain', 'chat-api') });
    check(ofQueue, ({ kind, shown, total, flavor }) =>
      completeness({ ...reading(), flavor, completeness: kind === 'complete' ? { kind } : { kind, shown, total } }),
    );
  });

  test('says whether a number can be connected, and the options', () => {
    const decision = { actor: 'operator@desk', reason: 'why', at: 0, snapshot: 's' };
    const of = fc.record({ isSending: flag, leftovers, job, ageMs: ms, counted: count, error });
    check(of, ({ isSending, leftovers: waiting, job: open, ageMs, counted, error: failed }) => [
      guard.safe({ verdict: 'safe', idInstance: ID, isSending }),
      guard.leftovers({ verdict: 'leftovers', idInstance: ID, isSending, leftovers: waiting, options: [] }),
      guard.kept({ verdict: 'kept', idInstance: ID, isSending, leftovers: waiting, decision }),
      guardSentence({ verdict: 'unfinished', job: open, isSending, leftovers: undefined }, sentences),
      guard.stale({ why: 'stale', idInstance: ID, ageMs }),
      guard.hidden({ why: 'hidden', idInstance: ID, counted }),
      guard.unreadable({ why: 'unreadable', error: failed }),
      guard['journal-unreadable']({ why: 'journal-unreadable', idInstance: ID, error: failed }),
    ]);
    check(fc.tuple(waitingCount, flag, count, ms), ([waiting, isSending, firstHourAtMost, wait]) => [
      optionSentence({ ...waiting, option: 'clear-all', isPossible: true }, sentences),
      optionSentence({ ...waiting, option: 'keep-all', isPossible: true, isSending, firstHourAtMost }, sentences),
      optionSentence({ option: 'clear-selected', isPossible: true, flavor: isSending ? 'plain' : 'chat-api' }, sentences),
      optionSentence({ option: 'clear-selected', isPossible: false, why: isSending ? 'not-all-seen' : 'no-recipients' }, sentences),
      optionSentence({ option: 'wait-for-expiry', isPossible: true, ms: wait }, sentences),
      optionSentence({ option: 'wait-for-expiry', isPossible: false, why: isSending ? 'is-sending' : 'undocumented' }, sentences),
    ]);
  });

  test('says what a plan would do, and what a forecast expects', () => {
    const word = sentences === ru ? 'текст' : 'text';
    check(fc.record({ figure: count, chats: count, isFull: flag, mayBeSent: count, ms, slowestMs: ms }), (one) => {
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
        plan.consequences({
          kind: one.isFull ? 'full' : 'selective',
          mayBeSent: one.mayBeSent,
          estimate: { requests: 1, ms: one.ms, slowestMs: one.slowestMs },
        }),
        plan.needs(one.figure, one.ms),
      ];
    });
    check(movingForecast, (expected) => forecast.inFull(expected, sentences === ru ? 'заблокирован' : 'blocked'));
    check(fc.tuple(count, maybe(count)), ([first, more = 0]) => sentences.listPositions([first], more));
  });
});

test('steps with errors of a gateway are Russian to their end', () => {
  const failed = new SluiceError({
    code: 'timeout',
    message: 'The gateway did not answer clearMessagesQueue of instance 1101000001 within 30 s. It may have been carried out all the same: read the queue before you repeat it.',
  });
  expect(stepSentence({ step: 'unknown', error: failed }, ru)).toBe(
    'Шлюз не ответил на clearMessagesQueue инстанса 1101000001 за 30 с. Запрос всё же мог быть выполнен: прочитайте очередь, прежде чем повторять. Очистка могла сработать: запрос не повторяется, вместо этого читается очередь.',
  );
});
