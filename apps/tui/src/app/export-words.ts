import type { Formats } from '@sluice/queue/sentences';
import type { Language } from './screen.ts';

export interface ExportWords {
  readonly file: string;
  /** That only the owner can read the file, and that none is overwritten. */
  readonly rule: string;
  readonly keys: string;
  readonly writing: (lines: number, formats: Formats) => string;
  readonly noName: string;
  readonly stopped: string;
}

export const exportWords: Readonly<Record<Language, ExportWords>> = {
  en: {
    file: 'Write into',
    rule: 'A new file, as lines of JSON, with phone numbers and texts as they are. Only its owner can read it. No file is overwritten.',
    keys: 'Enter: write · Esc: leave it',
    writing: (lines, { counted }) =>
      `${counted(lines, { one: 'line', other: 'lines' })} written… Esc: stop, and there is no file.`,
    noName: 'Type the name of a file.',
    stopped: 'The export was stopped. There is no file.',
  },
  ru: {
    file: 'Записать в',
    rule: 'Новый файл, строки JSON, номера и тексты целиком. Прочитать его сможет только владелец. Существующие файлы не перезаписываются.',
    keys: 'Enter: записать · Esc: отмена',
    writing: (lines, { counted }) =>
      `${counted(lines, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}… Esc: остановить, файла не будет.`,
    noName: 'Введите имя файла.',
    stopped: 'Экспорт остановлен. Файла нет.',
  },
};
