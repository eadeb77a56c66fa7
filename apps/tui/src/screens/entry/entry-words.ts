import type { Formats } from '@sluice/queue/sentences';
import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';
import { type CopyCommand, copyCommandWords } from './copy-entry.ts';

export type EntryCommand = Movement | CopyCommand | 'clear' | 'copyCommand';

export interface EntryWords extends ScreenWords<EntryCommand> {
  readonly title: (position: string, name: string) => string;
  readonly reading: string;
  readonly gone: string;
  /** It was not listed when the screen was opened. */
  readonly neverSeen: string;
  readonly stale: (time: string) => string;
  readonly labels: {
    readonly chat: string;
    readonly id: string;
    readonly position: string;
    readonly waits: string;
    readonly type: string;
  };
  readonly position: (position: number, listed: number, formats: Formats) => string;
  readonly waits: (span: string, isCertain: boolean) => string;
  readonly waitsUnknown: string;
  readonly noText: string;
  /** Names of the fields of a message, as the gateway names them; others are shown by the gateway's name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly lines: (from: number, to: number, all: number, formats: Formats) => string;
  readonly copiedCommand: string;
  readonly noPart: { readonly truncated: string; readonly uncertain: string };
  readonly noPlan: Readonly<Record<'stale' | 'gone' | 'not-named', string>>;
}

export const entryWords: Readonly<Record<Language, EntryWords>> = {
  en: {
    name: 'Message',
    commands: {
      ...movementWords.en,
      up: { does: 'one line up' },
      down: { does: 'one line down', hint: 'scroll' },
      first: { does: 'to the first line' },
      last: { does: 'to the last line' },
      clear: { does: 'plan a clear of this message; nothing is sent yet', hint: 'clear' },
      copyId: { ...copyCommandWords.en.copyId, hint: 'copy id' },
      copyNumber: { ...copyCommandWords.en.copyNumber, hint: 'copy number' },
      copyCommand: { does: 'copy the command that plans to clear this message' },
    },
    title: (position, name) => `Message ${position}: ${name}`,
    reading: 'Reading the queue…',
    gone: 'This message is no longer listed: it has left, was cleared or has expired. This is what was last read of it.',
    neverSeen: 'This message is no longer listed.',
    stale: (time) => `Last read at ${time}: whether the message still waits is not known.`,
    labels: { chat: 'To', id: 'Id', position: 'Position', waits: 'Waiting', type: 'Type' },
    position: (position, listed, { number }) => `${number(position)} of ${number(listed)} listed`,
    waits: (span, isCertain) => `for ${isCertain ? span : `about ${span}, by the form of its id`}`,
    waitsUnknown: 'not known since when: neither the gateway nor a ledger has it',
    noText: 'This message has no text.',
    fields: {
      fileName: 'File',
      urlFile: 'Link',
      urlLink: 'Link',
      caption: 'Caption',
      title: 'Title',
      description: 'About',
      options: 'Options',
      nameLocation: 'Place',
      address: 'Address',
      latitude: 'Latitude',
      longitude: 'Longitude',
      phoneContact: 'Phone',
      firstName: 'First name',
      middleName: 'Middle name',
      lastName: 'Last name',
      company: 'Company',
      quotedMessageId: 'Quotes',
    },
    lines: (from, to, all, { number }) => `Lines ${number(from)} to ${number(to)} of ${number(all)}. ↑ and ↓ scroll.`,
    copiedCommand: 'Handed to the terminal for its clipboard: the command for this message.',
    noPart: {
      truncated: 'Not everything that waits can be seen: one message cannot be cleared, only everything.',
      uncertain: 'Whether all that waits is listed is not certain: until it is, one message cannot be cleared, only everything.',
    },
    noPlan: {
      stale: 'The list is not of now, and a plan starts from one that is. The queue is being read again.',
      gone: 'This message is no longer listed: there is nothing to plan.',
      'not-named': 'A plan cannot name this message and no other. Choose it in the queue by text, chat or type.',
    },
  },
  ru: {
    name: 'Сообщение',
    commands: {
      ...movementWords.ru,
      down: { ...movementWords.ru.down, hint: 'листать' },
      clear: { does: 'план очистки этого сообщения; пока ничего не отправляется', hint: 'очистить' },
      copyId: { ...copyCommandWords.ru.copyId, hint: 'копировать id' },
      copyNumber: { ...copyCommandWords.ru.copyNumber, hint: 'копировать номер' },
      copyCommand: { does: 'скопировать команду для плана очистки этого сообщения' },
    },
    title: (position, name) => `Сообщение ${position}: ${name}`,
    reading: 'Чтение очереди…',
    gone: 'Этого сообщения в списке больше нет: оно ушло, очищено или истекло. Показано то, что о нём прочитано последним.',
    neverSeen: 'Этого сообщения в списке больше нет.',
    stale: (time) => `Последнее чтение в ${time}: ждёт ли ещё сообщение, неизвестно.`,
    labels: { chat: 'Кому', id: 'Id', position: 'Место', waits: 'Ждёт', type: 'Тип' },
    position: (position, listed, { number }) => `${number(position)} из ${number(listed)} в списке`,
    waits: (span, isCertain) => (isCertain ? span : `около ${span}, судя по id`),
    waitsUnknown: 'неизвестно, сколько: шлюз не сообщает, в реестре записи нет',
    noText: 'В этом сообщении нет текста.',
    fields: {
      fileName: 'Файл',
      urlFile: 'Ссылка',
      urlLink: 'Ссылка',
      caption: 'Подпись',
      title: 'Заголовок',
      description: 'О ней',
      options: 'Варианты',
      nameLocation: 'Место',
      address: 'Адрес',
      latitude: 'Широта',
      longitude: 'Долгота',
      phoneContact: 'Телефон',
      firstName: 'Имя',
      middleName: 'Отчество',
      lastName: 'Фамилия',
      company: 'Компания',
      quotedMessageId: 'Цитата',
    },
    lines: (from, to, all, { number }) => `Строки с ${number(from)} по ${number(to)} из ${number(all)}. ↑ и ↓: листать.`,
    copiedCommand: 'Передана терминалу для буфера обмена: команда для этого сообщения.',
    noPart: {
      truncated: 'Видно не всё, что ждёт: одно сообщение не очистить, можно только всё.',
      uncertain: 'Пока неясно, всё ли в списке: одно сообщение не очистить, можно только всё.',
    },
    noPlan: {
      stale: 'Показанное устарело, а план строится по свежим данным. Очередь читается снова.',
      gone: 'Этого сообщения в списке больше нет: планировать нечего.',
      'not-named': 'План не может назвать только это сообщение. Выберите его в очереди по тексту, чату или типу.',
    },
  },
};
