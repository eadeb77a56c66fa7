import type { QueueFlavor } from '../../capabilities.ts';
import type { WaitingCount } from '../../guard/leftovers.ts';
import type { ReconnectOptions } from '../../guard/reconnect-options.ts';
import type { Catalogue } from '../catalogue.ts';
import { formats, messages, ofMessages } from './words.ts';

const { number } = formats;
const HOUR_MS = 60 * 60_000;

const CAPTURED_AND_RESTORED =
  'Очередь сохраняется в снимок и очищается целиком, а то, что должно остаться, Sluice отправляет заново по порядку.';

/** What to know of a clear of a part where it is possible, by the API. */
const CLEAR_SELECTED: Readonly<Record<QueueFlavor, string>> = {
  plain: CAPTURED_AND_RESTORED,
  v3: CAPTURED_AND_RESTORED,
  'chat-api': `${CAPTURED_AND_RESTORED} Восстановить можно только тексты, получателя которых шлюз называет.`,
};

/** What each option before a number is connected means, or why there is none. */
export const options: Catalogue<ReconnectOptions> = {
  'clear-all': (count) => `Очистить очередь: ${waitingCount(count)}. ${copies(count)}`,
  'clear-selected': (option) => {
    if (option.isPossible) return `Очистить часть, остальное оставить. ${CLEAR_SELECTED[option.flavor]}`;
    return option.why === 'not-all-seen'
      ? 'Сейчас часть не очистить: видно не всё, а то, чего не видно, не восстановить.'
      : 'Часть не очистить: шлюз не называет получателей, и восстановить не удалось бы ничего.';
  },
  'keep-all': ({ isSending, firstHourAtMost, ...count }) => {
    const sender = isSending ? 'Подключённый номер' : 'Номер, который вы подключите,';
    return `Оставить всё. ${sender} отправит ${waitingCount(count)}${firstHour(count, firstHourAtMost)}.`;
  },
  'wait-for-expiry': (option) => {
    if (option.isPossible) {
      const wholeHours = formats.span(Math.ceil(option.ms / HOUR_MS) * HOUR_MS);
      return `Не подключать номер ${wholeHours} и ничего не отправлять через инстанс: за это время шлюз удалит всё, что ждёт сейчас.`;
    }
    return option.why === 'is-sending'
      ? 'Ждать бесполезно: инстанс уже отправляет.'
      : 'Ожидание может ничего не дать: сколько этот шлюз хранит сообщение, не описано.';
  },
};

/** Such as `не меньше 500 сообщений`. */
export function waitingCount({ waiting, isExact, unseen }: WaitingCount): string {
  if (isExact) return messages(waiting);
  return `не меньше ${ofMessages(waiting)}${unseen > 0 ? ` (по счётчику шлюза ${number(waiting + unseen)})` : ''}`;
}

/** Of so many messages that would go out, how many can in the first hour; nothing where that is not worth saying. */
export function firstHour({ waiting, isExact }: Pick<WaitingCount, 'waiting' | 'isExact'>, atMost: number): string {
  if (!isExact || atMost < waiting) return `, из них до ${number(atMost)} в первый час`;
  return waiting === 1 ? '' : ', возможно, все в первый же час';
}

function copies({ unseen, isExact }: WaitingCount): string {
  if (!isExact) return 'Копии того, чего не видно, не останется.';
  return unseen === 0 ? 'Копия всех сообщений сохранится.' : `Без копии пропадут те, которых не видно: ${number(unseen)}.`;
}
