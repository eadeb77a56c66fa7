import { forwardedIds, type EntryType } from '../../engine/message.ts';
import { forbidden, json } from '../answers.ts';
import type { Handler } from '../call.ts';
import { enqueue } from './enqueue.ts';
import { sendFileByUpload } from './upload.ts';
import { withBody } from './with-body.ts';

/** The methods that put a message into the queue (evidence/sending#methods). Its body is listed as it was taken. */
export const sendOperations: Readonly<Record<string, Handler>> = {
  sendMessage: send('sendMessage'),
  sendFileByUrl: send('sendFileByUrl'),
  sendLocation: send('sendLocation'),
  sendContact: send('sendContact'),
  sendPoll: send('sendPoll'),
  sendLink: send('sendLink'),
  sendTextStatus: send('sendTextStatus'),
  sendVoiceStatus: send('sendVoiceStatus'),
  sendMediaStatus: send('sendMediaStatus'),
  sendInteractiveButtons: send('sendInteractiveButtons'),
  sendInteractiveButtonsReply: send('sendInteractiveButtonsReply'),
  sendButtons: whereSwitchedOn('sendButtons'),
  sendTemplateButtons: whereSwitchedOn('sendTemplateButtons'),
  sendListMessage: whereSwitchedOn('sendListMessage'),
  // It waits for its turn as a message does, and answers an id, as the older page has it (evidence/sending#typing).
  sendTyping: send('sendTyping'),
  sendFileByUpload,
  // Whether the gateway knows the messages that are to be forwarded makes no difference (evidence/sending#forward-ids).
  forwardMessages: withBody((call, body, at) =>
    enqueue(call, { type: 'ForwardMessages', body }, at, (message) => json({ messages: forwardedIds(message) })),
  ),
};

function send(type: EntryType): Handler {
  return withBody((call, body, at) => enqueue(call, { type, body }, at, ({ id }) => json({ idMessage: id })));
}

/** The buttons of the old kind are refused today, whatever comes with the call (evidence/sending#switched-off). */
function whereSwitchedOn(type: EntryType): Handler {
  const handler = send(type);
  return (call) => (call.instance.behaviours.oldButtons ? handler(call) : forbidden());
}
