import { chatOf, type Draft, type Message } from '../../engine/message.ts';
import { badRequest, quotaExceeded } from '../answers.ts';
import type { Call } from '../call.ts';

/**
 * Puts a message into the queue if the tariff and the queue have room for it, whatever the state of the instance
 * (evidence/queue#accepted-in-any-state, evidence/queue#accepted-in-any-state-of-max).
 */
export function enqueue(call: Call, draft: Draft, at: number, answer: (message: Message) => Response): Response {
  const { instance, operation } = call;
  const refusal = instance.spend({ what: 'send', method: operation.toLowerCase(), chatId: chatOf(draft) }, at);
  if (refusal !== undefined) return quotaExceeded(call, refusal);
  const message = instance.accept(draft, at);
  // No gateway of this kind is known to have a cap; the words are a choice.
  return message === undefined ? badRequest('The queue is full. Try again when messages have left it.') : answer(message);
}
