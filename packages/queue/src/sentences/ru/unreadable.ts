import type { SluiceErrorCode } from '@sluice/core';
import type { FindingEvidence } from '../../diagnosis/finding.ts';
import { formats } from './words.ts';

type Unreadable = FindingEvidence['unreadable'];

interface Failure {
  readonly what: string;
  readonly next: string;
}

const READ_AGAIN = 'Прочитайте очередь ещё раз через минуту. Если снова не выйдет, загляните в личный кабинет шлюза.';
/** With any other code, no reading fails: the request was wrong, or it was a different one. */
const OTHER: Failure = {
  what: 'запрос отклонён.',
  next: 'Прочитайте очередь ещё раз; если запрос снова отклонят, загляните в личный кабинет шлюза.',
};

const FAILURES: Readonly<Partial<Record<SluiceErrorCode, Failure>>> = {
  unauthorized: {
    what: 'шлюз не принимает токен.',
    next: 'Скопируйте токен этого инстанса из личного кабинета шлюза в конфигурацию и запустите снова.',
  },
  forbidden: {
    what: 'шлюз отказывает в доступе.',
    next: 'Проверьте адрес, id инстанса и то, что учётная запись на шлюзе не приостановлена.',
  },
  'not-found': { what: 'по этому адресу ничего нет.', next: 'Скопируйте адрес из личного кабинета шлюза.' },
  'unexpected-redirect': { what: 'адрес ведёт в другое место.', next: 'Скопируйте адрес из личного кабинета шлюза.' },
  'rate-limited': {
    what: 'запросов к шлюзу слишком много.',
    next: 'Прочитайте очередь ещё раз через несколько секунд. Возможно, с тем же токеном работает другая программа.',
  },
  'quota-exceeded': { what: 'квота тарифа исчерпана.', next: 'Возьмите тариф больше в личном кабинете шлюза.' },
  'instance-not-ready': {
    what: 'инстанс запускается или не авторизован.',
    next: 'Подождите 5 минут. Если он так и не готов, авторизуйте его в личном кабинете шлюза.',
  },
  'gateway-unavailable': { what: 'у самого шлюза неполадки.', next: READ_AGAIN },
  timeout: { what: 'шлюз не ответил вовремя.', next: READ_AGAIN },
  network: { what: 'до шлюза не удалось достучаться.', next: READ_AGAIN },
  'malformed-response': { what: 'ответ шлюза — не очередь.', next: READ_AGAIN },
  aborted: { what: 'чтение отменено.', next: 'Прочитайте очередь ещё раз.' },
  internal: { what: 'ошибка в самом Sluice.', next: 'Прочитайте очередь ещё раз; если ошибка повторится, сообщите о ней.' },
};

/** Why the queue could not be read. */
export function unreadable({ code, isUnpaid }: Unreadable): string {
  return `Очередь не читается: ${isUnpaid ? 'инстанс не оплачен.' : (FAILURES[code] ?? OTHER).what}`;
}

/** What to do about it. */
export function afterUnreadable({ code, isUnpaid, retryAfterMs }: Unreadable, isReadAgain: boolean): string {
  if (isUnpaid) return 'Оплатите его в личном кабинете шлюза.';
  return isReadAgain && retryAfterMs !== undefined
    ? `Подождите ${formats.span(retryAfterMs)} и прочитайте её ещё раз.`
    : (FAILURES[code] ?? OTHER).next;
}
