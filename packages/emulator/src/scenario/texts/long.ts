const PASSAGES = [
  'These are all the terms, and everybody has to read them to the end. Anyone who has read so far may go on. ',
  'Здесь все условия, и прочитать их нужно до конца. Кто дочитал до этого места, может читать дальше. ',
  'Hier stehen alle Bedingungen, und jeder liest sie bis zum Ende. Wer bis hierher kam, liest weiter. ',
  'هنا جميع الشروط، وعلى الجميع قراءتها حتى النهاية. من وصل إلى هنا فليتابع. ',
  '这里是全部条款，请读到最后。读到这里的人，请继续往下读。',
  'ここに全ての条件があります。最後までお読みください。ここまで読んだ方は続きをどうぞ。',
  '📜👩🏽‍⚖️ read on 👨‍👩‍👧‍👦 ',
] as const;

const written = new Map<number, readonly string[]>();

/** Texts of exactly `length` UTF-16 code units, in which lengths are limited. Made once: a queue of many of them holds each once. */
export function longTexts(length: number): readonly string[] {
  const texts = written.get(length) ?? PASSAGES.map((passage) => repeated(passage, length));
  written.set(length, texts);
  return texts;
}

function repeated(passage: string, length: number): string {
  return shortened(passage.repeat(Math.ceil(length / passage.length)), length).padEnd(length, '.');
}

/** The beginning of a text, at most so many UTF-16 code units; no character of two is cut in half. */
export function shortened(text: string, length: number): string {
  const cut = text.slice(0, length);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
