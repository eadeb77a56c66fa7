import { badRequest, invalidField, json } from '../answers.ts';
import { now, type Call, type Handler } from '../call.ts';
import { parseAddress } from './address.ts';
import { notificationBody } from './notification-body.ts';
import { integerParameter } from './parameter.ts';

const SECONDS_UNLESS_ASKED = 5;

/** The methods that receive notifications (evidence/notifications#receive). */
export const notificationOperations: Readonly<Record<string, Handler>> = {
  receiveNotification: async (call) => {
    const { engine, instance, url } = call;
    const start = now(call);
    const seconds = integerParameter(url, 'receiveTimeout', SECONDS_UNLESS_ASKED);
    if (typeof seconds === 'string') return invalidField(call, seconds, start);
    const deadline = start + seconds * 1000;
    for (;;) {
      const at = now(call);
      if (instance.settings['webhookUrl'] !== '') {
        // The first five words are the gateway's (evidence/errors#webhook-is-set).
        return badRequest('custom webhook url is set: remove it from the settings to receive notifications here');
      }
      const oldest = instance.oldestNotification(at);
      if (oldest !== undefined) return json({ receiptId: oldest.receiptId, body: notificationBody(oldest, instance) });
      // By the page the answer is empty then, by what was seen it is null.
      if (at >= deadline) return json(null);
      await newsUntil(Math.min(deadline, instance.nextEventAt, engine.nextScheduledAt), call);
    }
  },
  deleteNotification: (call) => {
    const { receiptId } = parseAddress(call.url.pathname) ?? {};
    const isDeleted = receiptId !== undefined && call.instance.deleteNotification(receiptId, now(call));
    // The answer for one that is gone is not documented.
    return json(isDeleted ? { result: true, reason: '' } : { result: false, reason: 'Not found' });
  },
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
