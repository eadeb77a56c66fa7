import { findMistakes, type Mistake } from './control/mistakes.ts';
import { refuseMistakes } from './control/refuse-mistakes.ts';
import type { Instance } from './engine/instance.ts';
import { forwardedIds, type Message } from './engine/message.ts';
import { isFields, unknownIn } from './test-gateway-mistakes.ts';

const SENDER_FIELDS = ['chatId', 'senderName'];
// More would hide the sentence, not help.
const MAX_IDS = 5;

/**
 * Refuses what no type has checked of a message that is to come in.
 *
 * @throws {TypeError} that names each mistake and what is allowed there.
 */
export function checkIncoming(text: unknown, from: unknown): void {
  const { chatId, senderName }: Readonly<Record<string, unknown>> = isFields(from) ? from : {};
  // Without the fields that are not given: the contract asks for the text only.
  const given = Object.fromEntries(Object.entries({ chatId, senderName }).filter(([, value]) => value !== undefined));
  refuseMistakes('receive cannot take its arguments', [
    ...findMistakes('IncomingMessage', { text: text ?? null, ...given }).map(({ path, expected }) => ({
      path: path === '/text' ? path : `/from${path}`,
      expected,
    })),
    ...(isFields(from) ? unknownIn(from, SENDER_FIELDS, 'from/') : [{ path: '/from', expected: 'must be an object' }]),
  ]);
}

/**
 * Refuses what no type has checked of a receipt, and an id that no message of the instance has.
 *
 * @throws {TypeError} that names each mistake and what is allowed there.
 */
export function checkReceipt(receipt: unknown, idMessage: unknown, instance: Instance, at: number): void {
  const given = { status: receipt ?? null, ...(idMessage !== undefined && { idMessage }) };
  refuseMistakes('noteReceipt cannot take its arguments', [
    ...findMistakes('Receipts', given).map(({ path, expected }) => ({ path: path.replace('/status', '/receipt'), expected })),
    ...(typeof idMessage === 'string' && idMessage !== '' ? unknownMessage(idMessage, instance, at) : []),
  ]);
}

function unknownMessage(id: string, instance: Instance, at: number): readonly Mistake[] {
  const sentIds = instance.sentMessages(at).flatMap(({ message }) => [message.id].concat(forwarded(message)));
  // One that waits is known, and what has not left gets no receipt.
  if (sentIds.includes(id) || instance.findWaiting(id, at) !== undefined) return [];
  const last = sentIds.slice(-MAX_IDS).join(', ') || 'none so far';
  return [{ path: '/idMessage', expected: `must be the id of a message that has left (${last}), or left out for all` }];
}

function forwarded(message: Message): readonly string[] {
  return message.type === 'ForwardMessages' ? forwardedIds(message) : [];
}
