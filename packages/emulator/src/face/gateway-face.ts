import type { Clock } from '../clock.ts';
import type { Engine } from '../engine/engine.ts';
import type { Instance } from '../engine/instance.ts';
import { messengers } from '../engine/messenger.ts';
import { parseAddress } from './address.ts';
import { forbidden, json, notFound, tooManyRequests, unauthorized } from './answers.ts';
import { operations } from './operations.ts';
import { sendMessage } from './send-message.ts';
import { Windows } from './windows.ts';

/** One call that reached the gateway, without its token. */
interface LoggedRequest {
  readonly at: number;
  readonly idInstance: string;
  readonly operation: string;
  readonly status: number;
}

export interface GatewayFace {
  fetch(request: Request): Promise<Response>;
  readonly requests: readonly LoggedRequest[];
}

const CLEAR_WEBHOOKS_EVERY_MS = 60_000;

/**
 * The gateway's HTTP face, plain paths and `/v3`. Each instance answers on both: for MAX the prefix has become optional, and what a
 * gateway does with it for other messengers is not known (facts, section 0.2).
 */
export function createGatewayFace(engine: Engine, clock: Clock): GatewayFace {
  const windows = new Windows();
  const webhooksClearedAt = new Map<string, number>();
  const requests: LoggedRequest[] = [];

  async function answer(request: Request, instance: Instance, operation: string, path: string, at: number): Promise<Response> {
    switch (operation) {
      case 'showMessagesQueue':
        return json(instance.shown(at).map(({ id, type, body }) => ({ messageID: id, type, body })));
      case 'clearMessagesQueue':
        instance.clearMessages(at);
        return json({ isCleared: true });
      case 'getMessagesCount':
        return json({ count: instance.counts(at).messages });
      case 'getWebhooksCount':
        return json({ count: instance.counts(at).notifications });
      case 'clearWebhooksQueue':
        return clearWebhooks(instance, at);
      case 'getStateInstance':
        return json({ stateInstance: instance.state });
      case 'getSettings':
        return json(settingsOf(instance));
      case 'sendMessage':
        return sendMessage(instance, request, path, clock);
      default:
        throw new Error(`The contract has an operation that the emulator lacks: ${operation}`);
    }
  }

  /** At most once in 60 seconds; sooner is refused with status 200 (facts, section 1.4). */
  function clearWebhooks(instance: Instance, at: number): Response {
    const { idInstance } = instance.options;
    const waitMs = (webhooksClearedAt.get(idInstance) ?? -Infinity) + CLEAR_WEBHOOKS_EVERY_MS - at;
    if (waitMs > 0) return json({ isCleared: false, reason: 'Too many requests', leftTime: Math.ceil(waitMs / 1000) });
    webhooksClearedAt.set(idInstance, at);
    instance.clearNotifications(at);
    return json({ isCleared: true, reason: '' });
  }

  return {
    requests,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const address = parseAddress(pathname);
      const operation = operations.get(address?.method.toLowerCase() ?? '');
      if (address === undefined || operation?.verb !== request.method) return notFound();
      const instance = engine.instance(address.idInstance);
      if (instance === undefined) return forbidden();
      if (instance.options.apiTokenInstance !== address.token) return unauthorized();
      const at = clock.now();
      const allowed = windows.allow(`${address.idInstance} ${operation.name}`, operation.callsPerSecond, at);
      const response = allowed ? await answer(request, instance, operation.name, pathname, at) : tooManyRequests();
      requests.push({ at, idInstance: address.idInstance, operation: operation.name, status: response.status });
      return response;
    },
  };
}

function settingsOf({ options }: Instance): Readonly<Record<string, unknown>> {
  return {
    wid: options.wid,
    typeInstance: messengers[options.messenger].typeInstance,
    webhookUrl: '',
    webhookUrlToken: '',
    delaySendMessagesMilliseconds: options.delayMs,
    markIncomingMessagesReaded: 'no',
    outgoingWebhook: 'yes',
    stateWebhook: 'yes',
    incomingWebhook: 'yes',
  };
}
