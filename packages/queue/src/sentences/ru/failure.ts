import type { SluiceError, SluiceErrorCode } from '@sluice/core';
import { formats } from './words.ts';

const REPEAT_LATER = 'Повторите через минуту.';
const READ_FIRST = 'Запрос всё же мог быть выполнен: прочитайте очередь, прежде чем повторять.';
const TROUBLE = 'Неполадки на стороне шлюза.';

/** What core advises. Its sentences are English, so that a client carries no catalogue. */
const ADVICE: Readonly<Record<string, string>> = {
  'Try again in a minute.': REPEAT_LATER,
  'It may have been carried out all the same: read the queue before you repeat it.': READ_FIRST,
  'The trouble is on the side of the gateway. Try again in a minute.': `${TROUBLE} ${REPEAT_LATER}`,
  'The trouble is on the side of the gateway. It may have been carried out all the same: read the queue before you repeat it.': `${TROUBLE} ${READ_FIRST}`,
  'Check the token in the console of the gateway.': 'Проверьте токен в личном кабинете шлюза.',
  'Check the address and the number of the instance, and that it is paid for.':
    'Проверьте адрес, id инстанса и то, что он оплачен.',
  'Check the address in the console of the gateway.': 'Проверьте адрес в личном кабинете шлюза.',
  'Call it less often.': 'Вызывайте его реже.',
  'The quota is used up until the first of the month.': 'Квота исчерпана до первого числа.',
  'Numbers were checked too often; rest for two hours.': 'Номера проверялись слишком часто; подождите два часа.',
  'Wait until it has started, or authorise it.': 'Подождите, пока он запустится, или авторизуйте его.',
  'Correct the request before you send it again.': 'Исправьте запрос, прежде чем отправлять его снова.',
  'Look at the state of the instance.': 'Посмотрите состояние инстанса.',
};

function advise(english = ''): string | undefined {
  const [, seconds] = /^Try again in ([\d.]+) s\.$/.exec(english) ?? [];
  return seconds === undefined ? ADVICE[english] : `Повторите через ${formats.span(Number(seconds) * 1000)}.`;
}

/** The words of the gateway, as a Russian sentence quotes them. */
const quoted = (words: string | undefined): string => (words === undefined ? '' : ` («${words}»)`);

interface Template {
  readonly english: RegExp;
  /** `undefined` where a part of it is not known here. */
  readonly russian: (parts: Readonly<Record<string, string | undefined>>) => string | undefined;
}

/** The sentences of core about a call to a gateway. */
const CALLS: readonly Template[] = [
  {
    english:
      /^The gateway answered (?<status>\d+) to (?<call>\S+) of instance (?<id>[^\s.]+)(?: \(“(?<words>.*)”\))?\. (?<advice>.+)$/s,
    russian: ({ status, call, id, words, advice }) =>
      withAdvice(`Шлюз ответил ${status} на ${call} инстанса ${id}${quoted(words)}.`, advice),
  },
  {
    english:
      /^The gateway refused (?<call>\S+) of instance (?<id>[^\s.]+)(?: \(“(?<words>.*)”\))?\. Nothing was changed\. (?<advice>.+)$/s,
    russian: ({ call, id, words, advice }) =>
      withAdvice(`Шлюз отказал в ${call} инстанса ${id}${quoted(words)}. Ничего не изменено.`, advice),
  },
  {
    english: /^The gateway did not answer (?<call>\S+) of instance (?<id>\S+) within (?<seconds>[\d.]+) s\. (?<advice>.+)$/,
    russian: ({ call, id, seconds, advice }) =>
      withAdvice(`Шлюз не ответил на ${call} инстанса ${id} за ${formats.span(Number(seconds) * 1000)}.`, advice),
  },
  {
    english:
      /^The connection to the gateway failed in (?<call>\S+) of instance (?<id>[^\s.]+)(?: \((?<word>.*)\))?\. Check the address\. (?<advice>.+)$/,
    russian: ({ call, id, word, advice }) =>
      withAdvice(
        `Нет связи со шлюзом: ${call} инстанса ${id}${word === undefined ? '' : ` (${word})`}. Проверьте адрес.`,
        advice,
      ),
  },
  {
    english: /^The gateway redirected (?<call>\S+) of instance (?<id>\S+) elsewhere, and was not followed\. (?<advice>.+)$/,
    russian: ({ call, id, advice }) =>
      withAdvice(`Шлюз перенаправил ${call} инстанса ${id} в другое место, Sluice туда не пошёл.`, advice),
  },
  {
    english: /^The call (?<call>\S+) of instance (?<id>\S+) was cancelled\.$/,
    russian: ({ call, id }) => `Запрос ${call} инстанса ${id} отменён.`,
  },
  {
    english: /^The limit of (?<call>\S+) of instance (?<id>\S+) is reached\. (?<advice>.+) Nothing was sent\.$/,
    russian: ({ call, id, advice }) =>
      withAdvice(`Предел частоты ${call} инстанса ${id} достигнут, ничего не отправлено.`, advice),
  },
  {
    english:
      /^The answer to (?<call>\S+) of instance (?<id>\S+) is not what the gateway documents\. Check that the address is a gateway's\.$/,
    russian: ({ call, id }) => `Ответ на ${call} инстанса ${id} не такой, как описано у шлюза. Проверьте, что это адрес шлюза.`,
  },
];

function withAdvice(what: string, advice: string | undefined): string | undefined {
  const known = advise(advice);
  return known && `${what} ${known}`;
}

/** What an error means by its code, where its sentence is not known here. */
const CODES: Readonly<Record<SluiceErrorCode, string>> = {
  unauthorized: 'Токен или ключ не принят',
  forbidden: 'В доступе отказано',
  'not-found': 'Не найдено',
  'rate-limited': 'Запросов слишком много',
  'quota-exceeded': 'Квота исчерпана',
  'invalid-request': 'Запрос составлен неверно',
  'instance-not-ready': 'Инстанс не готов',
  'gateway-unavailable': 'Неполадки на стороне шлюза',
  refused: 'Отказано',
  timeout: 'Ответа вовремя нет',
  network: 'Нет связи',
  'malformed-response': 'Ответ не удалось разобрать',
  'unexpected-redirect': 'Адрес ведёт в другое место',
  aborted: 'Прервано',
  'confirmation-required': 'Нет подтверждения',
  'nothing-selected': 'Ничего не выбрано',
  'age-unknown': 'Возраст сообщений неизвестен',
  'instance-mismatch': 'Это другой инстанс',
  protected: 'Инстанс защищён',
  unsupported: 'Это не поддерживается',
  'bodies-not-kept': 'Тексты не сохранены',
  truncated: 'Видно не всё',
  'plan-expired': 'Срок плана истёк',
  'plan-changed': 'Очередь или план изменились',
  busy: 'Другое задание не завершено',
  held: 'Отправка приостановлена',
  'job-closed': 'Задание уже завершено',
  'job-taken-over': 'Задание перешло к другому процессу',
  'intent-expired': 'Отправлять запрос уже поздно',
  'already-decided': 'Это уже решено',
  unverified: 'Исход точно не известен',
  incomplete: 'Сделано не всё',
  'journal-locked': 'Журнал занят другим процессом',
  'journal-read-only': 'Журнал только для чтения',
  'journal-full': 'Для журнала нет места',
  'journal-damaged': 'Журнал повреждён',
  'journal-incompatible': 'Журнал другой версии',
  'journal-unavailable': 'Журнал недоступен',
  'method-not-allowed': 'Метод не подходит',
  'content-too-large': 'Слишком много данных',
  unintended: 'Запрос не похож на намеренный',
  overloaded: 'Перегрузка',
  'file-not-written': 'Файл не записан',
  'invalid-configuration': 'Конфигурация неверна',
  internal: 'Ошибка в самом Sluice',
};

/** What an error says that is no refusal. A sentence that is not known here is quoted: what it says in English may be what decides. */
export function failure({ code, message }: Pick<SluiceError, 'code' | 'message'>): string {
  for (const { english, russian } of CALLS) {
    const found = english.exec(message);
    const sentence = found && russian(found.groups ?? {});
    if (sentence) return sentence;
  }
  return `${CODES[code]}. По-английски: ${message}`;
}
