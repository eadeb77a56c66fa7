import { forwardedIds, type EntryType } from '../../engine/message.ts';
import { json } from '../answers.ts';
import type { Handler } from '../call.ts';
import { enqueue } from './enqueue.ts';
import { sendFileByUpload } from './upload.ts';
import { withBody } from './with-body.ts';

/** The methods that put a message into the queue (evidence/sending#methods). Its body is listed as it came. */
export const sendOperations: Readonly<Record<string, Handler>> = {
  sendMessage: send('sendMessage'),
  sendFileByUrl: send('sendFileByUrl'),
  sendLocation: send('sendLocation'),
  sendContact: send('sendContact'),
  sendPoll: send('sendPoll'),
  sendFileByUpload,
  // Whether the gateway knows the messages that are to be forwarded makes no difference (evidence/sending#forward-ids).
  forwardMessages: withBody((call, body, at) =>
    enqueue(call, { type: 'ForwardMessages', body }, at, (message) => json({ messages: forwardedIds(message) })),
  ),
};

function send(type: EntryType): Handler {
  return withBody((call, body, at) => enqueue(call, { type, body }, at, ({ id }) => json({ idMessage: id })));
}
