import type { AppSentences } from '../sentences/sentences.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

const DOT = '•';

/**
 * The number of a phone or a chat of which enough is hidden that it cannot be called, and enough is left to distinguish it from the others of a list:
 * its last digits, a third of them and four at most.
 */
export function maskPhone(phone: string): string {
  const digits = (phone.match(/\d/g) ?? []).length;
  let hidden = digits - Math.min(4, Math.floor(digits / 3));
  return phone.replaceAll(/\d/g, (digit) => (hidden-- > 0 ? DOT : digit));
}

/** How long a text is, and nothing else of it. */
function maskText(text: ScreenText, { lists }: Pick<AppSentences, 'lists'>): ScreenText {
  const length = Array.from(text).length;
  if (length === 0) return text;
  return oneLine(lists.hiddenText(DOT.repeat(3), length));
}

/** A text that people wrote about the job, such as a reason: without what could be a phone number. */
export function maskNumbers(text: ScreenText): ScreenText {
  return oneLine(text.replaceAll(/\d(?:[\s().-]{0,2}\d){6,}/g, maskPhone));
}

/** The recipient of a message. */
export function presentChat(
  chatId: string | null | undefined,
  reveal: boolean,
  { lists }: Pick<AppSentences, 'lists'>,
): ScreenText {
  const chat = oneLine(chatId ?? '');
  if (chat === '') return oneLine(lists.noChat);
  if (reveal) return chat;
  const [name = '', ...server] = chat.split('@');
  // A text without digits is the name of a person.
  const masked = /\d/.test(name) ? maskPhone(name).replaceAll(/\p{L}/gu, DOT) : DOT.repeat(Math.min(8, name.length || 1));
  return oneLine([masked, ...server].join('@'));
}

/** What a message says. */
export function presentText(text: ScreenText, reveal: boolean, sentences: AppSentences): ScreenText {
  return reveal ? text : maskText(text, sentences);
}
