import type { JobKind } from '@sluice/queue/journal';
import { describe, expect, it } from 'vitest';
import { flat } from '../../../test/clear-on-screen.ts';
import type { JobDetails } from '../../access/access.ts';
import { textOfLine } from '../../app/line.ts';
import { en } from '../../sentences/en/en.ts';
import { ru } from '../../sentences/ru/ru.ts';
import { clearingWords } from './clearing-words.ts';
import { leftJobLines } from './left-job-view.ts';

const SENTENCES = { en, ru } as const;
const ID = '01234567-89ab-4cde-8f01-23456789abcd';

function unfinished(kind: JobKind & ('clear' | 'restore'), done: number): JobDetails {
  return {
    job: {
      id: ID,
      kind,
      idInstance: '1101000002',
      state: 'restoring',
      actor: 'anna@desk',
      reason: 'A wrong list',
      openedAt: 0,
      heartbeatAt: 0,
      isLeft: true,
    },
    step: { step: 'restoring', job: ID, kind, done, of: 14 },
    wait: undefined,
  };
}

function said(details: JobDetails, language: 'en' | 'ru'): string {
  const state = { details, edge: undefined, now: 0, sentences: SENTENCES[language], words: clearingWords[language] };
  return flat(leftJobLines(state, 78).map(textOfLine).join('\n'));
}

describe('a job that was left between its messages', () => {
  it.each([
    ['clear', 'en', 'The queue was cleared. 10 of 14 messages to keep are still to be restored.', 'at most 10 messages.'],
    ['restore', 'en', '10 of 14 messages are still to be restored.', 'at most 10 messages.'],
    ['clear', 'ru', 'Очередь очищена. Осталось восстановить 10 из 14 сообщений.', 'не больше 10 сообщений.'],
    ['restore', 'ru', 'Осталось восстановить 10 из 14 сообщений.', 'не больше 10 сообщений.'],
  ] as const)(
    'says of a %s in %s how many one Enter sends: it said only that it finishes',
    (kind, language, progress, atMost) => {
      const text = said(unfinished(kind, 4), language);
      expect(text).toContain(progress);
      expect(text).toContain(atMost);
    },
  );

  it('names one message as one', () => {
    expect(said(unfinished('clear', 13), 'en')).toContain('1 of 14 messages to keep is still to be restored.');
    expect(said(unfinished('clear', 13), 'ru')).toContain('Enter: завершить; уйдёт не больше 1 сообщения.');
  });
});
