import type { BoundedLog } from '../engine/bounded-log.ts';
import type { Clock } from '../clock.ts';
import type { Engine } from '../engine/engine.ts';
import type { Instance } from '../engine/instance.ts';
import type { Notification } from '../engine/notifications.ts';
import { now } from '../routes/call.ts';
import { notificationBody } from '../routes/gateway/notification-body.ts';
import { isLoopback } from './loopback.ts';

/** One try to post a notification, without its address, which can hold a secret. */
export interface WebhookAttempt {
  /** Milliseconds since the epoch, by the emulator's clock: when it ended. */
  readonly at: number;
  readonly idInstance: string;
  readonly receiptId: number;
  /** The answer; `null` without one. */
  readonly status: number | null;
  /** Why there is no answer: the code of the system, or `no answer`; only where something was posted. */
  readonly failure?: string;
  /** Why nothing was posted; only where nothing was. */
  readonly refusal?: string;
}

type Outcome = Pick<WebhookAttempt, 'status' | 'failure'>;

/** Posts a notification, as `fetch` does. */
export type PostWebhook = (request: Request) => Promise<Response>;

interface Deps {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly webhooks: BoundedLog<WebhookAttempt>;
}

// By the emulator's clock (evidence/notifications#webhook-retry).
const ANSWER_MS = 180_000;
const PAUSE_MS = 60_000;

const REFUSAL =
  'The emulator posts to loopback addresses only, and this webhookUrl is another. Set one such as http://127.0.0.1:3000/; until then the notifications wait.';

/**
 * Posts the notifications of every instance that has a `webhookUrl`, one after the other, until it is stopped. One is deleted when it was answered
 * with 200; otherwise it is posted again after a pause (evidence/notifications#webhook-retry).
 *
 * @returns what stops it.
 */
export function startWebhooks(deps: Deps, post: PostWebhook): () => void {
  const stopped = new AbortController();
  void new WebhookPoster(deps, post, stopped.signal).run();
  return () => stopped.abort();
}

class WebhookPoster {
  readonly #deps: Deps;
  readonly #post: PostWebhook;
  readonly #stopped: AbortSignal;
  /** Those whose notifications are being posted. */
  readonly #busy = new Set<Instance>();
  /** The address that was refused last, so that each is refused once. */
  readonly #refused = new WeakMap<Instance, string>();

  constructor(deps: Deps, post: PostWebhook, stopped: AbortSignal) {
    this.#deps = deps;
    this.#post = post;
    this.#stopped = stopped;
  }

  async run(): Promise<void> {
    const { engine } = this.#deps;
    while (!this.#stopped.aborted) {
      now(this.#deps);
      const hooked = engine.instances().filter((instance) => urlOf(instance) !== '');
      for (const instance of hooked) if (!this.#busy.has(instance)) void this.#deliver(instance);
      const next = hooked.map(({ nextEventAt }) => nextEventAt).concat(engine.nextScheduledAt);
      await this.#newsUntil(hooked.length === 0 ? Infinity : Math.min(...next), engine.whenChanged());
    }
  }

  /** Posts all that wait, for as long as there is an address for them. */
  async #deliver(instance: Instance): Promise<void> {
    this.#busy.add(instance);
    try {
      while (!this.#stopped.aborted && this.#deps.engine.instance(instance.idInstance) === instance) {
        const notification = instance.oldestNotification(now({ ...this.#deps, instance }));
        const url = urlOf(instance);
        if (notification === undefined || url === '') return;
        if (!isLoopback(url)) return this.#refuse(instance, notification, url);
        const outcome = await this.#try(instance, notification, url);
        const at = now({ ...this.#deps, instance });
        if (this.#stopped.aborted) return;
        this.#deps.webhooks.append({ at, idInstance: instance.idInstance, receiptId: notification.receiptId, ...outcome });
        if (outcome.status === 200) instance.deleteNotification(notification.receiptId, at);
        else await this.#newsUntil(at + PAUSE_MS);
      }
    } finally {
      this.#busy.delete(instance);
    }
  }

  #refuse(instance: Instance, { receiptId }: Notification, url: string): void {
    if (this.#refused.get(instance) === url) return;
    this.#refused.set(instance, url);
    const { idInstance } = instance;
    this.#deps.webhooks.append({ at: this.#deps.clock.now(), idInstance, receiptId, status: null, refusal: REFUSAL });
  }

  /** @returns the status of the answer, or why there is none. */
  async #try(instance: Instance, notification: Notification, url: string): Promise<Outcome> {
    const over = new AbortController();
    const { clock } = this.#deps;
    const late = clock.until(clock.now() + ANSWER_MS, AbortSignal.any([this.#stopped, over.signal])).catch(() => undefined);
    try {
      const request = webhookRequest(instance, notification, url, over.signal);
      return await Promise.race([this.#post(request).then(({ status }) => ({ status })), late.then(() => noAnswer())]);
    } catch (error) {
      return noAnswer(systemCode(error, instance));
    } finally {
      over.abort();
      await late;
    }
  }

  /** Waits for a moment, for `news` if there is any to wait for, and no longer than until it is stopped. */
  async #newsUntil(at: number, news?: Promise<void>): Promise<void> {
    const enough = new AbortController();
    const signal = AbortSignal.any([this.#stopped, enough.signal]);
    const time = at === Infinity ? aborted(signal) : this.#deps.clock.until(at, signal).catch(() => undefined);
    await Promise.race(news === undefined ? [time] : [time, news]);
    enough.abort();
    await time;
  }
}

function webhookRequest(instance: Instance, notification: Notification, url: string, signal: AbortSignal): Request {
  const { webhookUrlToken } = instance.settings;
  return new Request(url, {
    method: 'POST',
    redirect: 'manual',
    signal,
    headers: {
      'content-type': 'application/json',
      // In which form a gateway sends it was not read; this one is a choice (evidence/notifications#webhook-token).
      ...(typeof webhookUrlToken === 'string' && webhookUrlToken !== '' && { authorization: `Bearer ${webhookUrlToken}` }),
    },
    body: JSON.stringify(notificationBody(notification, instance)),
  });
}

function noAnswer(failure = 'no answer'): Outcome {
  return { status: null, failure };
}

/** The system's code for what went wrong (`ECONNREFUSED`), which Node keeps in the cause. Its sentence can hold the address, and is not used. */
function systemCode(error: unknown, { settings }: Instance): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1) {
    if (!('code' in at) || typeof at.code !== 'string' || !/^[A-Z][A-Z\d_]{2,60}$/.test(at.code)) continue;
    // What posts is the caller's own, and could take the credential for a code.
    return JSON.stringify(settings).includes(at.code) ? undefined : at.code;
  }
  return undefined;
}

/** Chat-API's webhooks have another form, and are not played. */
function urlOf({ product, settings: { webhookUrl } }: Instance): string {
  return product !== 'chat-api' && typeof webhookUrl === 'string' ? webhookUrl : '';
}

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  else signal.addEventListener('abort', () => resolve(), { once: true });
  return promise;
}
