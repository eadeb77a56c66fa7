import type { ScreenSentences } from '../screen-sentences.ts';

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
  unfinishedGuard: (idInstance, job) => `Не подключайте номер к инстансу ${idInstance}. ${job}`,
  confirm: {
    instance: (idInstance) => `Введите ${idInstance}: id этого инстанса`,
    lost: (count) => `Введите ${count}: столько пропадёт навсегда`,
    reason: 'Причина, для журнала',
  },
};
