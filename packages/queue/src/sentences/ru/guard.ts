import type { SluiceError } from '@sluice/core';
import type { ReconnectGuards, UnknownReasons } from '../../guard/guard-reconnect.ts';
import type { Leftovers } from '../../guard/leftovers.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import type { JobSentences } from '../job-sentences.ts';
import { waitingCount } from './options.ts';
import { chatsOf, formats, messages, verb } from './words.ts';

/** What the sentences of the guard take from others. */
interface Ways {
  readonly jobs: JobSentences;
  /** What an error says. */
  readonly said: (error: SluiceError) => string;
  readonly times: Pick<Formats, 'moment'>;
}

/** Whether a number can be connected, and what to do next. */
export function guardWith({ jobs, said, times }: Ways): Catalogue<Omit<ReconnectGuards, 'unknown'> & UnknownReasons> {
  return {
    safe: ({ idInstance, isSending }) =>
      isSending
        ? `Инстанс ${idInstance} уже отправляет, очередь пуста; сообщения, которое уже уходит, в списках нет.`
        : `Очередь инстанса ${idInstance} пуста: номер можно подключать сейчас. Если позже — прочитайте очередь ещё раз.`,
    leftovers: ({ idInstance, isSending, leftovers }) => {
      const many = `${waitingCount(leftovers)} ${recipients(leftovers)}`;
      return isSending
        ? `Инстанс ${idInstance} уже отправляет, в очереди ${many}. Решите сейчас, что делать с ${these(leftovers)}.`
        : `Номер, подключённый к инстансу ${idInstance} сейчас, отправит ${many}; за это его могут заблокировать. Сначала решите, что делать с ${these(leftovers)}.`;
    },
    kept: ({ idInstance, isSending, leftovers, decision: { actor, at } }) => {
      const many = `${waitingCount(leftovers)} ${recipients(leftovers)}`;
      const decided = `всё оставлено намеренно, так решил оператор ${actor} ${times.moment(at)}.`;
      return isSending
        ? `Инстанс ${idInstance} отправляет ${many}: ${decided}`
        : `Номер, подключённый к инстансу ${idInstance} сейчас, отправит ${many}: ${decided}`;
    },
    unfinished: ({ job }) =>
      `Пока не подключайте номер к инстансу ${job.idInstance}. ${jobs.open(job)} ${jobs.states[job.kind][job.state]} ${jobs.next(job)}`,
    unreadable: ({ error }) =>
      `Очередь не читается, поэтому неизвестно, что отправил бы номер. Не подключайте его, пока она не прочитана. ${said(error)}`,
    stale: ({ idInstance, ageMs }) =>
      `Так выглядела очередь инстанса ${idInstance} ${formats.span(ageMs)} назад. Прочитайте очередь ещё раз, прежде чем подключать номер.`,
    hidden: ({ idInstance, counted }) =>
      `Список инстанса ${idInstance} пуст, а счётчик шлюза показывает ${messages(counted)}: он отстал, или какого-то сообщения нет в списке. Прочитайте очередь ещё раз через 10 с, прежде чем подключать номер.`,
    'journal-unreadable': ({ idInstance, error }) =>
      `Список инстанса ${idInstance} пуст, но журнал не читается: очистка или восстановление могут быть не завершены. Не подключайте номер, пока журнал не прочитан. ${said(error)}`,
  };
}

function these({ waiting }: Leftovers): string {
  return verb(waiting, 'этим сообщением', 'этими сообщениями');
}

function recipients({ chats, unseen, withoutRecipient, isExact }: Leftovers): string {
  if (chats === 0) return 'в чаты, которых шлюз не называет';
  const known = `в ${chatsOf(chats)}`;
  return unseen + withoutRecipient === 0 && isExact ? known : `${known} и, возможно, в другие`;
}
