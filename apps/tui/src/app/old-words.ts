import type { Language } from './screen.ts';

/** The words for a queue that was read before and cannot be read now. */
export interface OldWords {
  readonly lastCounted: (count: string, time: string, ago: string) => string;
}

export const oldWords: Readonly<Record<Language, OldWords>> = {
  en: { lastCounted: (count, time, ago) => `When it was last read, at ${time}, ${ago} ago, ${count} waited.` },
  ru: { lastCounted: (count, time, ago) => `Последнее чтение: ${time}, ${ago} назад. Тогда ждали: ${count}.` },
};
