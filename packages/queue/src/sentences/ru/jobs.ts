import type { JobState } from '../../journal/job-states.ts';
import type { Formats } from '../formats.ts';
import type { Instructions } from '../instructions.ts';
import type { JobSentences } from '../job-sentences.ts';

const UNCERTAIN = 'Запрос на очистку мог уйти, и чем он кончился, точно не известно.';
const NOT_YET = 'Пока ничего не очищено.';
const NOT_RESTORED = 'Не все сообщения, которые нужно восстановить, снова в очереди.';

const ENDED: Readonly<Record<'done' | 'unverified' | 'refused' | 'failed' | 'cancelled', string>> = {
  done: 'Выполнено.',
  unverified: 'Очередь не стала такой, какой её оставляет очистка; ничего не восстановлено.',
  refused: 'Шлюз отказал, очередь осталась прежней.',
  failed: 'Сбой до первого запроса, ничего не отправлено.',
  cancelled: 'Отменено до первого запроса, ничего не отправлено.',
};

const OTHERS = {
  changing: 'Задержку это задание не меняет.',
  changed: 'Задержку это задание не меняет.',
  connecting: 'Номер это задание не подключает.',
  authorized: 'Номер это задание не подключает.',
  'not-connected': 'Номер это задание не подключает.',
} as const;
const CHANGE_UNCERTAIN = 'Запрос на смену задержки мог уйти, и чем он кончился, точно не известно.';

const clear: Readonly<Record<JobState, string>> = {
  ...ENDED,
  ...OTHERS,
  opened: NOT_YET,
  captured: NOT_YET,
  clearing: UNCERTAIN,
  unknown: UNCERTAIN,
  cleared: 'Шлюз сообщил, что очередь очищена, но Sluice этого ещё не проверил.',
  verified: 'Очередь очищена, а оставляемые сообщения ещё не восстановлены.',
  restoring: 'Очередь очищена, а оставляемые сообщения восстановлены не все.',
};

/** A restore is only ever open, restoring or done. */
const restore: Readonly<Record<JobState, string>> = {
  ...ENDED,
  ...OTHERS,
  opened: NOT_RESTORED,
  captured: NOT_RESTORED,
  clearing: NOT_RESTORED,
  unknown: NOT_RESTORED,
  cleared: NOT_RESTORED,
  verified: NOT_RESTORED,
  restoring: NOT_RESTORED,
};

/** A stop or a go has no other states than those that change the delay. */
function ofDelay({ notYet, changed }: { readonly notYet: string; readonly changed: string }): Readonly<Record<JobState, string>> {
  return {
    ...ENDED,
    unverified: 'Когда оно закончилось, новой задержки в настройках ещё не было.',
    refused: 'Шлюз отказал, задержка осталась прежней.',
    opened: notYet,
    changing: CHANGE_UNCERTAIN,
    unknown: CHANGE_UNCERTAIN,
    changed,
    captured: notYet,
    clearing: notYet,
    cleared: notYet,
    verified: notYet,
    restoring: notYet,
    connecting: notYet,
    authorized: notYet,
    'not-connected': notYet,
  };
}

const stop = ofDelay({
  notYet: 'Тормоз ещё не включён.',
  changed: 'Шлюз принял задержку тормоза, но Sluice ещё не увидел, что уходит меньше.',
});
const go = ofDelay({
  notYet: 'Тормоз ещё включён.',
  changed: 'Шлюз сообщил, что вернул прежнюю задержку, но Sluice этого ещё не проверил.',
});

const NOT_DECIDED = 'Что делать с очередью, ещё не решено; номер пока не подключить.';

const connect: Readonly<Record<JobState, string>> = {
  ...ENDED,
  ...OTHERS,
  opened: NOT_DECIDED,
  captured: NOT_DECIDED,
  connecting: 'Номер может подключиться в любой момент.',
  authorized: 'Номер подключён, но Sluice ещё не досмотрел, что уходит.',
  'not-connected': 'Номер не подключён.',
  clearing: NOT_DECIDED,
  cleared: NOT_DECIDED,
  unknown: NOT_DECIDED,
  verified: NOT_DECIDED,
  restoring: NOT_DECIDED,
};

const kinds: JobSentences['kinds'] = {
  clear: 'очистка',
  restore: 'восстановление',
  stop: 'включение тормоза',
  go: 'снятие тормоза',
  connect: 'подключение номера',
};

/** All sentences about a job. */
export function jobsWith({ resume }: Pick<Instructions, 'resume'>, { moment }: Pick<Formats, 'moment'>): JobSentences {
  return {
    kinds,
    open: ({ kind, actor, openedAt }) => `Не завершено: ${kinds[kind]}, начало ${moment(openedAt)}, оператор ${actor}.`,
    states: { clear, restore, stop, go, connect },
    next: ({ id, isLeft }) =>
      isLeft
        ? `Ни один процесс это задание уже не выполняет, продолжите его: ${resume(id)}`
        : `Задание выполняется: дождитесь конца или следите за ним: ${resume(id)}`,
  };
}
