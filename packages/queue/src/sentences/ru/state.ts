import { quote } from './words.ts';

/** What the words of the gateways for a state mean (evidence/states#list, evidence/chat-api#status). */
const STATES: ReadonlyMap<string, string> = new Map([
  ['authorized', 'авторизован'],
  ['notAuthorized', 'не авторизован'],
  ['blocked', 'заблокирован'],
  ['yellowCard', 'жёлтая карточка'],
  ['suspended', 'ограничен'],
  ['starting', 'запускается'],
  ['sleepMode', 'спит'],
  ['pendingCode', 'ждёт код'],
  ['pendingPassword', 'ждёт пароль'],
  ['authenticated', 'подключён'],
  ['got qr code', 'ждёт скан QR'],
  ['loading', 'загружается'],
  ['init', 'спит'],
  ['not_paid', 'не оплачен'],
]);

export function isKnownState(word: string): boolean {
  return STATES.has(word);
}

/** A state in words; one that is not documented in the gateway's own. */
export function stateInWords(word: string): string {
  return STATES.get(word) ?? quote(word);
}
