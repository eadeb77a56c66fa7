import { badRequest, invalidField, json, validationError } from '../answers.ts';
import { now, type Call, type Handler } from '../call.ts';
import { parseAddress } from './address.ts';
import { notificationBody } from './notification-body.ts';
import { DELETE_MISTAKES } from './delete-mistakes.ts';
import { withBytes } from '../read-body.ts';
import { withQuery } from './parameter.ts';
import { MAX_BODY_BYTES } from './with-body.ts';

const SECONDS_UNLESS_ASKED = 5;

/** The methods that receive notifications (evidence/notifications#receive). */
export const notificationOperations: Readonly<Record<string, Handler>> = {
  receiveNotification: withQuery(async (call, parameters, start) => {
    const { engine, instance } = call;
    const seconds = parameters.integer('receiveTimeout', SECONDS_UNLESS_ASKED);
    if (typeof seconds === 'string') return invalidField(call, seconds, start);
    const deadline = start + seconds * 1000;
    for (;;) {
      const at = now(call);
      if (instance.settings['webhookUrl'] !== '') {
        // The first five words are the gateway's (evidence/errors#webhook-is-set). The rest is not known: a choice.
        return badRequest('custom webhook url is set: remove it from the settings to receive notifications here');
      }
      const oldest = instance.oldestNotification(at);
      if (oldest !== undefined) return json({ receiptId: oldest.receiptId, body: notificationBody(oldest, instance) });
      // By the page the answer is empty then, by what clients need it is null (evidence/notifications#nothing).
      if (at >= deadline) return json(null);
      await newsUntil(Math.min(deadline, instance.nextEventAt, engine.nextScheduledAt), call);
    }
  }),
  // Some clients send the number of the notification in a body (evidence/addresses#quirky-requests).
  deleteNotification: (call) =>
    withBytes(call, MAX_BODY_BYTES, (bytes) => {
      const sent = new TextDecoder().decode(bytes).trim();
      const at = now(call);
      const receipt = parseAddress(call.url)?.receipt ?? sent;
      if (!/^\d{1,15}$/.test(receipt)) return validationError(call, DELETE_MISTAKES.receiptId, at);
      const isDeleted = call.instance.deleteNotification(Number(receipt), at);
      // The words of the reason are a choice (evidence/notifications#delete-reason).
      return json(isDeleted ? { result: true, reason: '' } : { result: false, reason: 'Not found' });
    }),
};

/** Waits for a time, or until a call has changed something. @throws the reason of the caller's signal. */
async function newsUntil(at: number, { clock, instance, request }: Call): Promise<void> {
  const enough = new AbortController();
  const time = clock.until(at, AbortSignal.any([request.signal, enough.signal]));
  try {
    await Promise.race([time, instance.whenChanged()]);
  } finally {
    // Whatever came first, the other is not waited for.
    enough.abort();
    await time.catch(() => undefined);
  }
}
