import type { SluiceError } from '@sluice/core';
import type { Waiting } from '../../job/steps.ts';
import { SENDING } from '../../instance/known-states.ts';
import type { ConnectReport } from '../../connect/connect-report.ts';
import type { StepSentences } from '../step-sentences.ts';
import type { Instructions } from '../instructions.ts';
import type { JobSentences } from '../job-sentences.ts';
import type { Formats } from '../formats.ts';
import { clearingReport, restored } from './clearing-report.ts';
import { released, stopped } from './brake-report.ts';
import { stateInWords } from './state.ts';
import { formats, messages } from './words.ts';

const { number, span } = formats;

const WAITING: Readonly<Record<Waiting['for'], string>> = {
  unanswered: 'Sluice ищет сообщение, на запрос которого не было ответа',
  'sent-list': 'Sluice ждёт от шлюза список отправленного',
  limit: 'Шлюз просит паузу',
};

/** What the sentences about steps take from others. */
interface Ways {
  readonly instructions: Instructions;
  readonly jobs: JobSentences;
  /** What an error says. */
  readonly said: (error: SluiceError) => string;
  readonly times: Pick<Formats, 'moment' | 'time'>;
}

/** The sentences about the steps of a job. */
export function stepsWith({ instructions, jobs, said, times: { moment, time } }: Ways): StepSentences {
  const at: StepSentences['at'] = {
    capturing: () => 'Чтение очереди и сохранение того, что видно',
    captured: ({ captured, snapshot }) => `Сохранено ${messages(captured)} в снимок ${snapshot}`,
    clearing: () => 'Отправка одного запроса на очистку',
    cleared: () => 'Шлюз сообщил, что очередь очищена',
    unknown: ({ error }) => `${said(error)} Очистка могла сработать: запрос не повторяется, вместо этого читается очередь.`,
    verifying: ({ listed, count }) => {
      if (listed === undefined) return 'Проверка: очередь будет прочитана, как только обновится счётчик';
      const total = count === undefined ? '' : `; по счётчику шлюза ${number(count)}, он может отставать`;
      return `Проверка: из снимка в списке ещё ${number(listed)}${total}`;
    },
    verified: ({ arrived }) => {
      const others = arrived > 0 ? `; появилось новых: ${messages(arrived)}` : '';
      return `Проверено: сообщений из снимка в очереди не осталось${others}`;
    },
    looking: () => 'Поиск сообщений, которые ещё ждут или уже ушли',
    restoring: ({ kind, done, of, waiting: wait }) => {
      const what = kind === 'clear' ? 'Восстановление оставляемых сообщений' : 'Восстановление';
      const pause = wait === undefined ? '' : `. ${WAITING[wait.for]}, не дольше чем до ${time(wait.until)}`;
      return `${what}: ${number(done)} из ${number(of)}${pause}`;
    },
    waiting: ({ heardOfAt, until }) =>
      `Задание выполняет другой процесс, последний отклик ${moment(heardOfAt)}. Ожидание его конца, а если он молчит — до ${moment(until)}`,
    'ended-elsewhere': ({ job, kind, state, restore, stop, go }) => {
      if (state !== 'done')
        return `Задание завершил другой процесс. ${jobs.states[kind][state]} Подробности: ${instructions.showJob(job)}`;
      const reports = [restore && restored(restore), stop && stopped(stop), go && released(go)].filter(
        (sentence) => sentence !== undefined,
      );
      return ['Готово: задание завершил другой процесс.', ...reports].join(' ');
    },
    done: ({ report }) => clearingReport(report),
    restored: ({ report }) => restored(report),
    unverified: ({ remaining, count, error }) => {
      if (remaining === undefined || error !== undefined) {
        return `Очередь не удалось читать достаточно долго. ${error === undefined ? 'Посмотрите на очередь, прежде чем очищать снова.' : said(error)}`;
      }
      const total = count === undefined ? '' : `, по счётчику шлюза ${number(count)}`;
      return `Из снимка в списке ещё ${messages(remaining)}${total}. Посмотрите на очередь, прежде чем очищать снова.`;
    },
    refused: ({ error }) => said(error),
    cancelled: () => 'Отменено до первого запроса: очередь и задержка остались прежними.',
    failed: ({ error }) => `Ничего не сделано. ${said(error)}`,
    measuring: ({ isStarting }) =>
      isStarting
        ? 'Ожидание, пока настройки можно будет прочитать и изменить: возможно, инстанс запускается'
        : 'Чтение задержки между сообщениями',
    changing: ({ delayBeforeMs, delayMs }) =>
      `Отправка одного запроса: задержка ${span(delayBeforeMs)} меняется на ${span(delayMs)}`,
    changed: ({ delayMs }) => `Шлюз принял задержку ${span(delayMs)}`,
    'change-unknown': ({ error }) =>
      `${said(error)} Задержка могла измениться: запрос не повторяется, вместо этого читаются настройки.`,
    confirming: ({ shownMs, until }) => {
      const shown = shownMs === undefined ? '' : `; сейчас в них ${span(shownMs)}`;
      return `Проверка: чтение настроек, не дольше чем до ${time(until)}${shown}`;
    },
    watching: ({ departed, until }) =>
      `Наблюдение, уходят ли ещё сообщения, не дольше чем до ${time(until)}: с включения тормоза ушло ${number(departed)}`,
    stopped: ({ report }) => stopped(report),
    released: ({ report }) => released(report),
    'change-unverified': ({ kind, shownMs }) => {
      const shown = shownMs === undefined ? 'Настройки не удалось прочитать.' : `В настройках задержка ${span(shownMs)}.`;
      return kind === 'stop'
        ? `${shown} Включится ли тормоз, точно не известно, сообщения могут уходить как раньше. Посмотрите на очередь и, если уходят, включите тормоз ещё раз.`
        : `${shown} Тормоз ещё включён: посмотрите на настройки и снимите его: ${instructions.go}`;
    },
    deciding: () => 'Чтение очереди и сравнение с тем, на что дано согласие',
    connecting: ({ state, joined, until }) => {
      const shown = state === null ? '' : `; состояние: ${stateInWords(state)}`;
      const others = joined === 0 ? '' : `. ${notDecided(joined)}`;
      return `Ожидание номера до ${time(until)}${shown}${others}`;
    },
    authorized: () => 'Номер подключён',
    proving: (seen) => `Наблюдение за тем, что уходит, до ${time(seen.until)}: ${leftSoFar(seen)}`,
    connected: ({ report }) => connected(report),
    'not-connected': ({ why, gatewayState, joined }) => {
      if (gatewayState === 'suspended') {
        return 'Номер подключён, но мессенджер ограничил его: за тем, что уходит, никто не следил. Посмотрите на очередь до конца ограничения.';
      }
      switch (why) {
        case 'timed-out':
          return 'За отведённое время номер не подключён. Начните заново, когда номер будет под рукой.';
        case 'undecided':
          return `Номер не подключён. ${notDecided(joined)}. Не сканируйте и не вводите показанный код. Решите заново.`;
        case 'stopped':
          return 'Номер не подключён. Не сканируйте и не вводите показанный код.';
      }
    },
    interrupted: ({ error }) => `${said(error)} Задание остаётся открытым, его можно продолжить.`,
  };
  return {
    at,
    restored,
    wait: ({ for: what, until }) => {
      if (what === 'count') return `Ожидание, пока шлюз обновит счётчик, не дольше чем до ${time(until)}`;
      if (what === 'look') return `Очередь читается, пока исход не станет ясен, не дольше чем до ${time(until)}`;
      return undefined;
    },
  };
}

const notDecided = (joined: number): string => `Без решения в очереди ${messages(joined)}`;

function leftSoFar({ leftKept, leftOther, joined }: Pick<ConnectReport, 'leftKept' | 'leftOther' | 'joined'>): string {
  return [
    ...(leftKept > 0 ? [`из оставленных ушло ${number(leftKept)}`] : []),
    leftOther === 0 ? 'других не ушло' : `других ушло ${number(leftOther)}`,
    ...(joined > 0 ? [`без решения в очереди ${number(joined)}`] : []),
  ].join(', ');
}

function connected(report: ConnectReport): string {
  const { outcome, snapshot, kept, unseen, leftOther, watchedMs, state } = report;
  const beyond = unseen > 0 ? `; сверх того не видно ${number(unseen)}` : '';
  const decided =
    kept + unseen === 0
      ? 'Когда принималось решение, очередь была пуста.'
      : `Намеренно оставлено ${messages(kept)}, снимок ${snapshot}${beyond}.`;
  if (outcome === 'only-decided') return `${decided} Решение записано в журнал, номер можно подключать.`;
  const verdict =
    leftOther === 0
      ? 'Лишнего не ушло, насколько показывает шлюз; его список отправленного может отставать на 2 мин.'
      : `Без решения ушло ${messages(leftOther)}.`;
  const connection =
    state === null || state === SENDING
      ? 'Номер подключён.'
      : `Номер был подключён, а сейчас состояние инстанса ${state}: в нём ничего не уходит.`;
  return `${connection} ${decided} Наблюдение ${span(watchedMs)}: ${leftSoFar(report)}. ${verdict}`;
}
