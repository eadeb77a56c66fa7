import { ru } from '@sluice/queue/sentences/ru';
import type { ConnectSentences } from '../connect-sentences.ts';
import { counted, formats, messages, verb } from './words.ts';

const { span, time } = formats;

/** A second is not over before it is shown: the code may be older than the answer that brought it. */
const good = (ms: number): string => span(Math.max(1000, Math.ceil(ms / 1000) * 1000));

/** What `sluice connect` says while it connects a number. */
export const connecting: ConnectSentences = {
  choices: {
    heading: 'Ничего не сделано. Решите, что делать с очередью; причина — между последними кавычками:',
    clear: 'сначала очистить:',
    keep: 'пусть уходит с нового номера:',
    wait: 'подождать, пока шлюз её удалит, и посмотреть снова:',
  },
  choose: (waiting) =>
    `Введите «очистить», «оставить» (с нового номера ${verb(waiting, 'уйдёт', 'уйдут')} ${messages(waiting)}) или «ждать»:`,
  answers: { clear: 'очистить', keep: 'оставить', wait: 'ждать' },
  waits: 'Ничего не сделано. Посмотрите позже: что в очереди, покажет sluice guard.',
  blocked:
    'Номер этого инстанса заблокирован. Сначала разлогиньте инстанс в личном кабинете шлюза. Придёт ли код без этого, неизвестно.',
  notCleared: 'Номер не подключён, потому что очередь не очищена.',
  interruptedBefore: 'Остановлено до подключения номера. Очищенные сообщения остаются очищенными.',
  scan: {
    whatsapp: (ms) => `Отсканируйте в WhatsApp: «Связанные устройства». Годен не дольше ${good(ms)}, потом придёт другой.`,
    telegram: (ms) => `Отсканируйте в Telegram: «Настройки», «Устройства». Новый запрос через ${good(ms)}.`,
    max: (ms) => `Отсканируйте в MAX: «Настройки», «Устройства». Новый запрос через ${good(ms)}.`,
  },
  undecided: (count) => `Без решения в очереди ${messages(count)}: с этим номером уйдут и они. Остановите и решите заново.`,
  pairing: (ms) => `Введите этот код на телефоне. Годен ${good(ms)}, потом придёт другой.`,
  tooLarge: (needed, size) =>
    `Коду нужно ${needed.columns}×${needed.rows} символов, а места ${size.columns}×${size.rows}. Увеличьте окно или уменьшите шрифт: код появится сам. Или остановите и вызовите sluice connect с --qr-file и именем файла для картинки либо начните заново с номером телефона: коду для ввода места хватит.`,
  unreadableCode:
    'Картинку шлюза здесь не нарисовать. Остановите и вызовите sluice connect с --qr-file и именем файла: картинка будет в нём.',
  noCode: (state) =>
    state === 'starting'
      ? 'Инстанс запускается: так бывает, когда код уже принят. Дождитесь, пока состояние сменится.'
      : state === 'blocked'
        ? `Кода у шлюза сейчас нет${stateOf(state)}. Разлогиньте инстанс в личном кабинете шлюза: после этого код может прийти, в течение 10 мин. Sluice спрашивает каждые 5 с.`
        : `Кода у шлюза сейчас нет${stateOf(state)}. Он может прийти через 10 мин; если нет, разлогиньте инстанс в личном кабинете шлюза. Sluice спрашивает каждые 5 с.`,
  alreadyLogged: (state) =>
    `Шлюз сообщает, что аккаунт уже подключён${stateOf(state)}. Sluice ждёт, когда сообщения смогут уходить; чтобы подключить другой номер, разлогиньте инстанс в личном кабинете шлюза.`,
  again: (error) => `${error} Sluice спросит снова через 5 с.`,
  codeSent: (until) => `Мессенджер отправляет код на номер. Код годен до ${time(until)}.`,
  askCode: 'Код (не отображается):',
  askPassword: 'Пароль аккаунта (не отображается):',
  wrongCode: (remaining) => `Код не принят. ${triesLeft(remaining)}`,
  wrongPassword: (remaining) => `Пароль не принят. ${triesLeft(remaining)}`,
  codeExpired: 'Срок кода истёк. Новый уже в пути.',
  unanswered: 'Шлюз не ответил, принят ли код или пароль. Sluice полминуты смотрит на состояние инстанса.',
  notTaken: 'Судя по состоянию инстанса, не принят.',
  notUnderstood: 'Введите одно из слов: очистить, оставить, ждать.',
  inFile: (file) => `Картинка с кодом, всегда последняя, — в файле ${file}. Прочесть её можете только вы; в конце её не станет.`,
  number: {
    unknown: 'Шлюз не сообщает, какой это номер.',
    first: (after) => `Номер ${after}.`,
    same: (after) => `Номер ${after}, тот же, что и раньше.`,
    other: (after, before) => `Номер ${after}, не тот, что раньше: был ${before}.`,
  },
  leaked: (leftOther, joined) =>
    [
      ...(leftOther > 0 ? [`Без решения ушло ${messages(leftOther)}: выясните, кто это отправил.`] : []),
      ...(joined > 0 ? [`Без решения в очереди ${messages(joined)}.`] : []),
      'С sluice stop не уйдёт почти ничего.',
    ].join(' '),
  braking: 'Уходят или ждут сообщения, о которых ничего не решено: Sluice включает тормоз.',
};

function stateOf(state: string | null): string {
  return state === null ? '' : ` (состояние: ${ru.state(state)})`;
}

function triesLeft(remaining: number): string {
  return remaining === 1
    ? 'Осталась одна попытка.'
    : `Попробуйте ещё; ${verb(remaining, 'осталась', 'осталось')} ${counted(remaining, 'попытка', 'попытки', 'попыток')}.`;
}
