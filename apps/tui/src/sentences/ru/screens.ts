import type { ScreenSentences } from '../screen-sentences.ts';
import { counted, formats } from './words.ts';

const { minute, moment, number } = formats;

/** What several screens or commands say in the same words. */
export const screens: ScreenSentences = {
  where: { one: 'ваш инстанс', several: 'ваши инстансы', demo: 'демо: эмулятор шлюза' },
  overChatApi: (messenger) => `${messenger} через Chat-API`,
  reading: 'чтение…',
  masked: (isTyping) => `Номера и тексты скрыты. ${isTyping ? 'Esc, затем v' : 'v'}: показать.`,
  entry: (type, chat, ids) => `${type}, чат ${chat}, id ${ids}`,
  keyRefused: {
    state: 'ключ не принят',
    sentence: (edge) => `Edge ${edge} больше не принимает ключ или не даёт ему этого права: очередь не читается.`,
    next: (edge) => `Получите для edge ${edge} ключ с правом чтения, впишите его в конфигурацию и запустите снова.`,
  },
  next: (sentence) => `Дальше: ${sentence}`,
  brakeNext: {
    release: 'b: снять тормоз, когда очередь снова может уходить.',
    setAgain: 'b: включить тормоз снова, если сообщения не должны уходить, или снять его: эта задержка останется.',
  },
  held: {
    sentence: ({ id, until, actor, reason, count, edge, isBraked }) =>
      [
        `${count === 1 ? `Приостановка ${id}` : `Приостановок: ${number(count)}, последняя`} до ${minute(until)}, оператор ${actor}: «${reason}».`,
        edge === undefined
          ? 'Edge с этим журналом не принимает новые сообщения, сам шлюз принимает.'
          : `Edge ${edge} не принимает новые сообщения.`,
        ...(isBraked ? [] : ['Того, что ждёт в очереди, это не касается.']),
      ].join(' '),
    next: (count, command) => `${count === 1 ? 'Снять раньше, вписав причину' : 'Посмотреть каждую'}: ${command}`,
    ends: 'Закончится сама.',
  },
  unanswered: {
    state: 'нет ответа',
    sentence: (span) => `Шлюз не отвечает ${span}: что сейчас в очереди, неизвестно.`,
    next: 'Подождите: запрос без ответа прервётся через 30 с.',
  },
  journalUnread: {
    state: 'журнал не читается',
    sentence: (error) => `Журнал не читается: может быть открыто задание и включён тормоз. ${error}`,
  },
  verdicts: { safe: 'Безопасно.', kept: 'Решено.', notYet: 'Пока нельзя.', notCertain: 'Неясно.' },
  keptInClear: ({ entries, actor, at }) =>
    `${counted(entries, 'сообщение ждёт', 'сообщения ждут', 'сообщений ждут')}. После очистки (${actor}) ${entries === 1 ? 'оно намеренно восстановлено' : 'все намеренно восстановлены'}, ${entries === 1 ? '' : 'последнее '}${moment(at)}. Подключённый номер отправит ${entries === 1 ? 'его' : 'их'}.`,
  unfinishedGuard: (idInstance, job) => `Не подключайте номер к инстансу ${idInstance}. ${job}`,
  confirm: {
    instance: (idInstance) => `Введите ${idInstance}: id этого инстанса`,
    lost: (count) => `Введите ${count}: столько пропадёт навсегда`,
    reason: 'Причина, для журнала',
  },
};
