import { chance } from './chance.ts';
import { STATUS_CHAT } from './message.ts';

/**
 * Whether a chat is one that has blocked queues: an `@lid`, or a number in national form (evidence/queue#bad-recipient-at-head). National
 * numbers begin with 0 or, in Russia, with 8 and have 11 digits; no international number does.
 */
export function isMalformed(chatId: string): boolean {
  return chatId.endsWith('@lid') || /^0\d*@c\.us$/.test(chatId) || /^8\d{10}@c\.us$/.test(chatId);
}

/** Whether there is an account behind a chat. Groups, channels and the chat of statuses are there; of the numbers, a share is not. */
export function hasAccount(chatId: string, seed: number, noAccountShare: number): boolean {
  if (noAccountShare === 0 || chatId.endsWith('@g.us') || chatId.startsWith('-') || chatId === STATUS_CHAT) return true;
  return chance(seed, `account ${chatId.replace(/@.*$/, '')}`) >= noAccountShare;
}
