// Generated from the contract by `pnpm generate`; do not edit.
// sha256 of the contract: 7e9f2a0a6fcd4245c2ede5ac56c11c7821beed8ea744885fd87464cb400de1c5

import { checkInteger } from '../errors/check-integer.ts';
import * as decoders from '../chat-api/decoders.ts';
import type { Api } from '../transport/api.ts';
import type { CallOptions } from '../transport/call-options.ts';
import type { SendCall } from '../transport/send-call.ts';
import type { Decoded } from '../transport/interpret.ts';
import type { operations as Described, paths } from './chat-api.ts';

/** What the contract says of each operation. */
export const operations = {
  showMessagesQueue: { name: 'showMessagesQueue', path: '/instance{instanceId}/showMessagesQueue', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  clearMessagesQueue: { name: 'clearMessagesQueue', path: '/instance{instanceId}/clearMessagesQueue', verb: 'POST', effect: 'change', callsPerSecond: 1 },
  showActionsQueue: { name: 'showActionsQueue', path: '/instance{instanceId}/showActionsQueue', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  clearActionsQueue: { name: 'clearActionsQueue', path: '/instance{instanceId}/clearActionsQueue', verb: 'POST', effect: 'change', callsPerSecond: 1 },
  status: { name: 'status', path: '/instance{instanceId}/status', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  getSettings: { name: 'getSettings', path: '/instance{instanceId}/settings', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  setSettings: { name: 'setSettings', path: '/instance{instanceId}/settings', verb: 'POST', effect: 'change', callsPerSecond: 1, secretFields: ['webhookUrl'] },
  instanceStatuses: { name: 'instanceStatuses', path: '/instance{instanceId}/instanceStatuses', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  reboot: { name: 'reboot', path: '/instance{instanceId}/reboot', verb: 'POST', effect: 'change', callsPerSecond: 1 },
  sendMessage: { name: 'sendMessage', path: '/instance{instanceId}/sendMessage', verb: 'POST', effect: 'send', callsPerSecond: 1 },
  checkPhone: { name: 'checkPhone', path: '/instance{instanceId}/checkPhone', verb: 'GET', effect: 'change', callsPerSecond: 1 },
} as const;

/** What an instance of Chat-API can do. */
export interface ChatApiMethods {
  /** List the messages waiting to be sent. Once a second. */
  showMessagesQueue(options?: CallOptions): Promise<Decoded<typeof decoders.showMessagesQueue>>;
  /**
   * Empty the send queue. Once a second, sent exactly once.
   *
   * @throws {SluiceError} `refused` when the gateway says that it did nothing. After `timeout`, `network`, `gateway-unavailable`,
   *   `malformed-response` or `aborted` it may have been carried out: read the queue, do not repeat the call.
   */
  clearMessagesQueue(options?: CallOptions): Promise<Decoded<typeof decoders.clearMessagesQueue>>;
  /** List the actions waiting to be done. Once a second. */
  showActionsQueue(options?: CallOptions): Promise<Decoded<typeof decoders.showActionsQueue>>;
  /**
   * Empty the queue of actions. Once a second, sent exactly once.
   *
   * @throws {SluiceError} `refused` when the gateway says that it did nothing. After `timeout`, `network`, `gateway-unavailable`,
   *   `malformed-response` or `aborted` it may have been carried out: read the queue, do not repeat the call.
   */
  clearActionsQueue(options?: CallOptions): Promise<Decoded<typeof decoders.clearActionsQueue>>;
  /** Report the state of the instance. Once a second. */
  status(options?: CallOptions & { readonly full?: boolean }): Promise<Decoded<typeof decoders.status>>;
  /** Read the settings of the instance. Once a second. */
  getSettings(options?: CallOptions): Promise<Decoded<typeof decoders.getSettings>>;
  /** Change settings of the instance. Once a second, sent exactly once. */
  setSettings(body: Described['setSettings']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.setSettings>>;
  /** Report when the state of the instance changed. Once a second. */
  instanceStatuses(options?: CallOptions & { readonly minTime?: number; readonly maxTime?: number }): Promise<Decoded<typeof decoders.instanceStatuses>>;
  /** Restart the instance. Once a second, sent exactly once. */
  reboot(options?: CallOptions): Promise<Decoded<typeof decoders.reboot>>;
  /** Put a text message into the queue. Once a second, sent exactly once. */
  sendMessage(body: Described['sendMessage']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendMessage>>;
  /** Report whether a number has a WhatsApp account. Once a second, sent exactly once. */
  checkPhone(phone: string, options?: CallOptions): Promise<Decoded<typeof decoders.checkPhone>>;
}

type Send = SendCall<{ readonly path: { readonly instanceId: string }; readonly query: { readonly token: string } }, ''>;

export function chatApiMethods(api: Api<paths>, send: Send): ChatApiMethods {
  return {
    showMessagesQueue: (options) => send(operations.showMessagesQueue, decoders.showMessagesQueue, options, (init, path) => api.GET(path, init)),
    clearMessagesQueue: (options) => send(operations.clearMessagesQueue, decoders.clearMessagesQueue, options, (init, path) => api.POST(path, init)),
    showActionsQueue: (options) => send(operations.showActionsQueue, decoders.showActionsQueue, options, (init, path) => api.GET(path, init)),
    clearActionsQueue: (options) => send(operations.clearActionsQueue, decoders.clearActionsQueue, options, (init, path) => api.POST(path, init)),
    status: async (options) => {
      const query = { no_wakeup: true as const, ...(options?.full !== undefined && { full: options.full }) };
      return send(operations.status, decoders.status, options, (init, path) => api.GET(path, { ...init, params: { ...init.params, query: { ...init.params.query, ...query } } }));
    },
    getSettings: (options) => send(operations.getSettings, decoders.getSettings, options, (init, path) => api.GET(path, init)),
    setSettings: send.json(operations.setSettings, decoders.setSettings, (init, path) => api.POST(path, init)),
    instanceStatuses: async (options) => {
      const query = { ...(options?.minTime !== undefined && { min_time: checkInteger('minTime', options.minTime, 0, Number.MAX_SAFE_INTEGER, send.idInstance) }), ...(options?.maxTime !== undefined && { max_time: checkInteger('maxTime', options.maxTime, 0, Number.MAX_SAFE_INTEGER, send.idInstance) }) };
      return send(operations.instanceStatuses, decoders.instanceStatuses, options, (init, path) => api.GET(path, { ...init, params: { ...init.params, query: { ...init.params.query, ...query } } }));
    },
    reboot: (options) => send(operations.reboot, decoders.reboot, options, (init, path) => api.POST(path, init)),
    sendMessage: send.json(operations.sendMessage, decoders.sendMessage, (init, path) => api.POST(path, init)),
    checkPhone: async (phone, options) => {
      const query = { phone };
      return send(operations.checkPhone, decoders.checkPhone, options, (init, path) => api.GET(path, { ...init, params: { ...init.params, query: { ...init.params.query, ...query } } }));
    },
  };
}
