import { quote } from './words.ts';

/** What the words of the gateways for a state mean (evidence/states#list, evidence/chat-api#status). */
const STATES: ReadonlyMap<string, string> = new Map([
  ['authorized', 'authorized'],
  ['notAuthorized', 'not authorized'],
  ['blocked', 'blocked'],
  ['yellowCard', 'yellow card'],
  ['suspended', 'suspended'],
  ['starting', 'starting'],
  ['sleepMode', 'asleep'],
  ['pendingCode', 'wants a code'],
  ['pendingPassword', 'wants a password'],
  ['authenticated', 'authenticated'],
  ['got qr code', 'wants a QR scan'],
  ['loading', 'loading'],
  ['init', 'asleep'],
  ['not_paid', 'not paid'],
]);

/** A state in words; one that is not documented in the gateway's own. */
export function stateInWords(word: string): string {
  return STATES.get(word) ?? quote(word);
}
