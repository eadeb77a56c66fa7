import { json } from '../answers.ts';
import { now, type Call, type Handler } from '../call.ts';
import { entryOf } from './queue-entry.ts';

/** The five methods of the queues (evidence/queue#methods). */
export const queueOperations: Readonly<Record<string, Handler>> = {
  showMessagesQueue: (call) => json(call.instance.shown(now(call)).map((message) => entryOf(message, call.instance))),
  clearMessagesQueue: (call) => json({ isCleared: call.instance.clearMessages(now(call)) !== undefined }),
  getMessagesCount: (call) => count(call, call.instance.counts(now(call)).messages),
  getWebhooksCount: (call) => count(call, call.instance.counts(now(call)).notifications),
  clearWebhooksQueue: (call) => {
    const leftMs = call.instance.clearNotifications(now(call));
    if (leftMs === 0) return json({ isCleared: true, reason: '' });
    // Refused with status 200 (evidence/queue#clear-notifications-cooldown).
    return json({ isCleared: false, reason: 'Too many requests', leftTime: Math.ceil(leftMs / 1000) });
  },
};

function count({ instance }: Call, value: number): Response {
  return json({ [instance.behaviours.cyrillicCount ? '\u0441ount' : 'count']: value });
}
