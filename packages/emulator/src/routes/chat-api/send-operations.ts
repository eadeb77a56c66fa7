import { json } from '../answers.ts';
import { now, type Handler } from '../call.ts';
import { errorAnswer } from './error-answer.ts';
import { expected, parseTextMessage } from './request-bodies.ts';
import { withJson } from './with-json.ts';

/** The methods that reach other numbers (evidence/chat-api#send, evidence/checks#chat-api). */
export const sendOperations: Readonly<Record<string, Handler>> = {
  sendMessage: withJson((call, body) => {
    const { instance } = call;
    // The body took its time: others may have moved the queue meanwhile.
    const at = now(call);
    if (body === 'too large') return errorAnswer(instance, 413, expected.sendMessage);
    const message = parseTextMessage(body.value);
    if (message === undefined) return errorAnswer(instance, 400, expected.sendMessage);
    // Which of the two counts when both are given is not documented.
    const chatId = message.chatId ?? `${message.phone}@c.us`;
    const { quotedMsgId: quotedMessageId } = message;
    const accepted = instance.accept(
      {
        type: 'sendMessage',
        body: { chatId, message: message.body, ...(quotedMessageId !== undefined && { quotedMessageId }) },
      },
      at,
    );
    if (accepted === undefined) {
      return json({ sent: false, message: 'The queue is full. Wait until messages have left, or clear it.' });
    }
    const { id, ordinal: queueNumber } = accepted;
    return json({ sent: true, id: `true_${chatId}_${id}`, message: `Sent to ${chatId}`, queueNumber });
  }),
  checkPhone: (call) => {
    const { instance, url } = call;
    now(call);
    const phone = url.searchParams.get('phone');
    if (phone === null || !/^\d{7,16}$/.test(phone)) {
      return errorAnswer(instance, 400, 'Give "phone" as the number in international form, 7 to 16 only digits.');
    }
    return json({ result: instance.hasAccount(`${phone}@c.us`) ? 'exists' : 'not exists' });
  },
};
