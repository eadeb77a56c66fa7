import type { ScreenSentences } from '../screen-sentences.ts';
import { formats } from './words.ts';

const { number, time } = formats;

/** What the screens say around their lists. */
export const screens: ScreenSentences = {
  titles: {
    instances: 'Sluice',
    keys: 'Клавиши',
    queue: (identity) => `Очередь: ${identity}`,
    diagnosis: (identity) => `Почему: ${identity}`,
    job: {
      clear: (identity) => `Очистка очереди: ${identity}`,
      restore: (identity) => `Восстановление сообщений: ${identity}`,
      stop: (identity) => `Включение тормоза: ${identity}`,
      go: (identity) => `Снятие тормоза: ${identity}`,
      connect: (identity) => `Подключение номера: ${identity}`,
    },
  },
  where: { one: 'ваш инстанс', several: 'ваши инстансы', demo: 'демо: эмулятор шлюза' },
  overChatApi: (messenger) => `${messenger} через Chat-API`,
  forTests: (identity) => `${identity} (тест)`,
  tooSmall: (size, minSize) => `${size} мало: увеличьте окно до ${minSize}.`,
  tooSmallToAsk: 'Задание не завершено: ещё раз q — выйти.',
  readingQueue: 'Чтение очереди…',
  reading: 'чтение…',
  lastRead: (at) => `Последнее чтение ${time(at)}.`,
  waiting: (count) => `в очереди ${number(count)}`,
  listed: (count) => `в списке ${number(count)}`,
  emptyIn: (span) => `пуста через ${span}`,
  entry: (type, chat, ids) => `${type}, чат ${chat}, id ${ids}`,
  keyRefused: {
    state: 'ключ не принят',
    sentence: (edge) => `Edge ${edge} больше не принимает ключ или не даёт ему этого права: очередь не читается.`,
    next: (edge) => `Получите для edge ${edge} ключ с правом чтения, впишите его в конфигурацию и запустите снова.`,
  },
  next: (sentence) => `Дальше: ${sentence}`,
  beforeConnecting: 'Прежде чем подключать номер',
  verdicts: { safe: 'Безопасно.', kept: 'Решено.', notYet: 'Пока нельзя.', notCertain: 'Неясно.' },
  unfinishedGuard: (idInstance, job) => `Пока не подключайте номер к инстансу ${idInstance}. ${job}`,
  filter: {
    prompt: 'Показать только сообщения с текстом',
    text: (part) => `с текстом «${part}»`,
    type: (type) => `типа ${type}`,
    chat: (chat) => `в чат ${chat}`,
    of: (words, shown, listed, isComplete) => {
      const only = `Только ${words}: ${number(shown)} из ${number(listed)}.`;
      if (!isComplete) return `${only} Видно не всё: часть не очистить.${shown === 0 ? ' Esc: все.' : ''}`;
      return shown === 0 ? `${only} Esc: все.` : `${only} c очистит их, остальные останутся: ${number(listed - shown)}.`;
    },
  },
  confirm: {
    number: (idInstance) => `Введите ${idInstance}, id инстанса`,
    lost: (count) => `Введите ${count}: столько пропадёт`,
    reason: 'Укажите причину, для журнала',
    wrongNumber: 'Это не id этого инстанса. Ничего не отправлено.',
    tooFew: (lost) => `Это меньше, чем пропадёт: ${number(lost)}. Ничего не отправлено.`,
    noReason: 'Укажите причину, для журнала. Ничего не отправлено.',
    nextField: 'Enter: дальше   Esc: отказаться',
    clearNow: 'Enter: очистить сейчас   Esc: отказаться',
    backToQueue: 'Esc: назад к очереди',
  },
  resume: {
    repeatsNothing:
      'Продолжение не повторяет ничего из отправленного: Sluice читает очередь, чтобы выяснить то, что ещё не ясно.',
    goOn: 'Enter: продолжить   Esc: отказаться',
  },
  steps: {
    planAgain: 'Enter: новый план, по нынешней очереди   Esc: назад к очереди',
    ended: 'Enter: назад к очереди. Там d покажет, можно ли подключать номер.',
    canCancel: 'Esc: отменить. Пока ничего не отправлено.',
    cannotCancel: 'Отправленный запрос не отозвать. Задание идёт дальше само. Esc: к инстансам; c вернёт сюда.',
    restoredWith: (isKept) => `${isKept ? 'Вернуть' : 'Вне демо вернуть'} всё или часть можно командой`,
  },
};
