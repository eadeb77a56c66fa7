import type { Sentences } from '../sentences.ts';

export const damages: Sentences['damages'] = {
  parts: {
    journal: () => 'журнал',
    file: () => 'файл',
    table: ({ table }) => `таблица ${table}`,
    snapshot: ({ snapshot }) => `снимок ${snapshot}`,
    message: ({ snapshot, position }) => `снимок ${snapshot}, позиция ${position}`,
    job: ({ job }) => `задание ${job}`,
    events: () => 'события',
  },
  faults: {
    'database-fault': ({ said }) => `База данных сообщает о себе: ${said}.`,
    'row-without-owner': () => 'Одна её строка относится к тому, чего нет.',
    'message-altered': () => 'Сообщение не такое, каким было снято; повторно оно не уйдёт.',
    'snapshot-altered': () => 'Сведения об очереди или список её сообщений уже не те, что были сняты.',
    'plan-altered': () => 'План уже не тот, на который было дано согласие.',
  },
};
