import { chatOf, forwardedIds, type Message } from '../../engine/message.ts';
import { badRequest, invalidField, json } from '../answers.ts';
import type { Handler } from '../call.ts';
import { journalMessage } from './journal-message.ts';
import { withQuery } from './parameter.ts';
import { withBody } from './with-body.ts';

const MINUTES_UNLESS_ASKED = 24 * 60;

/** The methods that say what became of messages (evidence/notifications#sent-list, evidence/notifications#message-record). */
export const journalOperations: Readonly<Record<string, Handler>> = {
  getMessage: withBody(({ instance }, body, at) => {
    const id = String(body['idMessage']);
    const isAskedFor = (message: Message): boolean => idsOf(message).includes(id) && chatOf(message) === body['chatId'];
    const sent = instance.sentMessages(at).findLast(({ message }) => isAskedFor(message));
    if (sent !== undefined) return json(journalMessage(id, sent, instance.product));
    const waiting = instance.findWaiting(id, at);
    // The answer for a message that is not there is not documented (evidence/notifications#message-record): a choice.
    if (waiting === undefined || !isAskedFor(waiting)) return badRequest('There is no such message in this chat.');
    return json(journalMessage(id, { message: waiting, at: waiting.acceptedAt, status: 'pending' }, instance.product));
  }),
  // The newest first, and only what no longer waits: a choice (evidence/notifications#sent-list-extent).
  lastOutgoingMessages: withQuery((call, parameters, at) => {
    const { instance } = call;
    const minutes = parameters.integer('minutes', MINUTES_UNLESS_ASKED);
    if (typeof minutes === 'string') return invalidField(call, minutes, at);
    const from = at - minutes * 60_000;
    const to = at - instance.behaviours.sentLagMs;
    const sent = instance.sentMessages(at).filter((message) => message.at >= from && message.at <= to);
    return json(sent.toReversed().flatMap((one) => idsOf(one.message).map((id) => journalMessage(id, one, instance.product))));
  }),
};

function idsOf(message: Message): readonly string[] {
  return message.type === 'ForwardMessages' ? forwardedIds(message) : [message.id];
}
