import type { Behaviours } from '../../engine/behaviours.ts';
import { json } from '../answers.ts';
import { now, type Handler } from '../call.ts';
import { errorAnswer } from './error-answer.ts';
import { actionEntry, messageEntry, textOf } from './queue-entry.ts';

// A clear repeats the first hundred of what it took (evidence/chat-api#clear).
const EXAMPLES = 100;

/** The methods of the two queues (evidence/chat-api#queue, evidence/chat-api#actions). */
export const queueOperations: Readonly<Record<string, Handler>> = {
  showMessagesQueue: (call) => {
    const { instance } = call;
    const at = now(call);
    const first100 = instance
      .shown(at)
      .map((message) => messageEntry(message, instance.lastTryAt(message, at), instance.behaviours));
    // Not the list's length, and not the count of some time ago: the total of the moment.
    return json({ totalMessages: instance.waiting(at), first100 });
  },
  clearMessagesQueue: (call) => {
    const cleared = call.instance.clearMessages(now(call));
    if (cleared === undefined) return errorAnswer(call.instance, 400, 'The queue was not cleared. Show it to see what waits.');
    const messageTextsExample = cleared.slice(0, EXAMPLES).map(textOf);
    return json({ message: `Cleared ${cleared.length} messages`, messageTextsExample });
  },
  showActionsQueue: (call) => {
    const { instance } = call;
    const actions = instance.actions(now(call));
    const first100 = part(actions, instance.behaviours).map((action) => actionEntry(action, instance.behaviours));
    return json({ totalActions: actions.length, first100 });
  },
  clearActionsQueue: (call) => {
    const cleared = call.instance.clearActions(now(call));
    const actionsExample = cleared.slice(0, EXAMPLES).map(({ type }) => type);
    return json({ message: `Cleared ${cleared.length} actions`, actionsExample });
  },
};

/** What a list shows: both lists have one form, so they are cut alike. */
function part<T>(all: readonly T[], { showCap, showsLast }: Behaviours): readonly T[] {
  return showsLast ? all.slice(-showCap) : all.slice(0, showCap);
}
