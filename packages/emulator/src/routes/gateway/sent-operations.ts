import type { Instance } from '../../engine/instance.ts';
import { chatOf, isStatus, type Message } from '../../engine/message.ts';
import type { Product } from '../../engine/product.ts';
import type { SentMessage } from '../../engine/sent-messages.ts';
import { badRequest, json } from '../answers.ts';
import type { Call, Handler } from '../call.ts';
import { isAuthorised } from './account-operations.ts';
import { NOT_CONNECTED } from './check-operations.ts';
import { withBody, type Body } from './with-body.ts';

const MINUTE_MS = 60_000;

/** How long a text can be changed after it was sent (evidence/sending#edit-times). */
const EDIT_MS: Readonly<Record<Product, number>> = {
  whatsapp: 15 * MINUTE_MS,
  max: 15 * MINUTE_MS,
  telegram: 48 * 60 * MINUTE_MS,
  'chat-api': 0,
};

/** The methods that change or remove what was sent (evidence/sending#removed). Whether they reach what still waits is a behaviour. */
export const sentOperations: Readonly<Record<string, Handler>> = {
  editMessage: withBody((call, body, at) => {
    const { instance } = call;
    const { idMessage, message: text } = body;
    const waiting = waitingMessage(call, body, at);
    if (waiting !== undefined && 'message' in waiting.body) {
      const changed = { id: waiting.id, body: { ...waiting.body, message: text } };
      if (instance.rewriteWaiting(changed, at)) return json({ idMessage });
    }
    if (!isAuthorised(instance)) return badRequest(NOT_CONNECTED);
    const sent = sentMessage(instance, body, at);
    if (sent === undefined || !('message' in sent.message.body)) return badRequest('Message by id not found');
    // The words are a choice.
    if (at > sent.at + EDIT_MS[instance.product]) return badRequest('The message is too old to be changed');
    instance.rewriteSent(sent, { ...sent.message.body, message: text }, at);
    return json({ idMessage });
  }),
  deleteMessage: remove('Message by id not found', (message, { chatId }) => chatOf(message) === chatId),
  deleteStatus: remove('ID message notfound', ({ type }) => isStatus(type)),
};

function remove(notFound: string, fits: (message: Message, body: Body) => boolean): Handler {
  return withBody((call, body, at) => {
    const { instance } = call;
    const waiting = waitingMessage(call, body, at);
    if (waiting !== undefined && fits(waiting, body) && instance.removeWaiting(waiting.id, at)) return done();
    if (!isAuthorised(instance)) return badRequest(NOT_CONNECTED);
    const sent = sentMessage(instance, body, at);
    if (sent === undefined || !fits(sent.message, body)) return badRequest(notFound);
    instance.removeSent(sent, at);
    return done();
  });
}

/** Status 200 without a body (evidence/sending#removed). */
function done(): Response {
  return new Response(null);
}

/** The message in the queue that a call is about, where calls reach what waits. */
function waitingMessage({ instance }: Call, body: Body, at: number): Message | undefined {
  const found = instance.behaviours.reachesWaiting ? instance.findWaiting(String(body['idMessage']), at) : undefined;
  return found !== undefined && isInChat(found, body) ? found : undefined;
}

function sentMessage(instance: Instance, body: Body, at: number): SentMessage | undefined {
  const { idMessage } = body;
  const fits = ({ message, status }: SentMessage): boolean =>
    message.id === idMessage && isInChat(message, body) && status !== 'failed' && status !== 'noAccount';
  return instance.sentMessages(at).findLast(fits);
}

/** An id is unique within a chat only; a status has none. */
function isInChat(message: Message, { chatId }: Body): boolean {
  return chatId === undefined || chatOf(message) === chatId;
}
