// Generated from the contract by `pnpm generate`; do not edit.
// sha256 of the contract: 9c481f60209592e91743e20f1743016576d8b43dcf5d797683a867b807d90015

import { checkInteger } from '../errors/check-integer.ts';
import * as decoders from '../gateway/decoders.ts';
import type { Api } from '../transport/api.ts';
import type { CallOptions } from '../transport/call-options.ts';
import type { SendCall } from '../transport/send-call.ts';
import type { Decoded } from '../transport/interpret.ts';
import type { operations as Described, paths } from './gateway.ts';
import { operationsOf, type OperationsOf } from '../transport/operations-of.ts';
import type { FileUpload, StoredFile } from '../gateway/file-upload.ts';

const rows = {
  showMessagesQueue: ['GET', 'read', 1],
  clearMessagesQueue: ['GET', 'change', 1],
  getMessagesCount: ['GET', 'read', 1],
  getWebhooksCount: ['GET', 'read', 1],
  clearWebhooksQueue: ['DELETE', 'change', 1],
  getStateInstance: ['GET', 'read', 1],
  getStatusInstance: ['GET', 'read', 1],
  getSettings: ['GET', 'read', 1],
  setSettings: ['POST', 'change', 1, { secretFields: ['webhookUrl', 'webhookUrlToken', 'proxyInstance'] }],
  reboot: ['GET', 'change', 1],
  logout: ['GET', 'change', 1],
  qr: ['GET', 'change', 3, { secretAnswer: true }],
  getAuthorizationCode: ['POST', 'change', 1, { secretAnswer: true }],
  startAuthorization: ['POST', 'change', 1],
  sendAuthorizationCode: ['POST', 'change', 1, { secretFields: ['code', 'password'] }],
  sendAuthorizationPassword: ['POST', 'change', 1, { secretFields: ['password'] }],
  getAccountSettings: ['GET', 'read', 1],
  getWaSettings: ['GET', 'read', 1],
  getStateInstanceHistory: ['GET', 'read', 1],
  updateApiToken: ['GET', 'change', 1, { secretAnswer: true }],
  sendMessage: ['POST', 'send', 50],
  sendFileByUrl: ['POST', 'send', 50],
  sendFileByUpload: ['POST', 'send', 50, { upload: true }],
  sendLocation: ['POST', 'send', 50],
  sendContact: ['POST', 'send', 50],
  sendPoll: ['POST', 'send', 50],
  forwardMessages: ['POST', 'send', 50],
  sendInteractiveButtons: ['POST', 'send', 50],
  sendInteractiveButtonsReply: ['POST', 'send', 50],
  sendLink: ['POST', 'send', 50],
  sendButtons: ['POST', 'send', 50],
  sendTemplateButtons: ['POST', 'send', 50],
  sendListMessage: ['POST', 'send', 50],
  sendTextStatus: ['POST', 'send', 1],
  sendVoiceStatus: ['POST', 'send', 1],
  sendMediaStatus: ['POST', 'send', 1],
  deleteStatus: ['POST', 'change', 1],
  sendTyping: ['POST', 'send', 1],
  editMessage: ['POST', 'change', 1],
  deleteMessage: ['POST', 'change', 10],
  uploadFile: ['POST', 'change', 50, { upload: true }],
  checkWhatsapp: ['POST', 'change', 10],
  checkAccount: ['POST', 'change', 1],
  receiveNotification: ['GET', 'read', 100],
  deleteNotification: ['DELETE', 'change', 100, { pathEnd: '/{receiptId}' }],
  getMessage: ['POST', 'read', 10],
  lastOutgoingMessages: ['GET', 'read', 1],
} as const;

/** What the contract says of each operation. */
export const operations: OperationsOf<typeof rows> = /* @__PURE__ */ operationsOf(rows);

/** What instances of every messenger can do. */
export interface CommonMethods {
  /** List the messages waiting to be sent. Once a second. */
  showMessagesQueue(options?: CallOptions): Promise<Decoded<typeof decoders.showMessagesQueue>>;
  /**
   * Empty the send queue. Once a second, sent exactly once.
   *
   * @throws {SluiceError} `refused` when the gateway says that it did nothing. After `timeout`, `network`, `gateway-unavailable`,
   *   `malformed-response` or `aborted` it may have been carried out: read the queue, do not repeat the call.
   */
  clearMessagesQueue(options?: CallOptions): Promise<Decoded<typeof decoders.clearMessagesQueue>>;
  /** Count the messages waiting to be sent. Once a second. */
  getMessagesCount(options?: CallOptions): Promise<Decoded<typeof decoders.getMessagesCount>>;
  /** Count the notifications waiting to be delivered. Once a second. */
  getWebhooksCount(options?: CallOptions): Promise<Decoded<typeof decoders.getWebhooksCount>>;
  /**
   * Empty the queue of notifications. Once a second, sent exactly once.
   *
   * @throws {SluiceError} `refused` when the gateway says that it did nothing. After `timeout`, `network`, `gateway-unavailable`,
   *   `malformed-response` or `aborted` it may have been carried out: read the queue, do not repeat the call.
   */
  clearWebhooksQueue(options?: CallOptions): Promise<Decoded<typeof decoders.clearWebhooksQueue>>;
  /** Report the state of the instance. Once a second. */
  getStateInstance(options?: CallOptions): Promise<Decoded<typeof decoders.getStateInstance>>;
  /** Read the settings of the instance. Once a second. */
  getSettings(options?: CallOptions): Promise<Decoded<typeof decoders.getSettings>>;
  /** Change settings of the instance. Once a second, sent exactly once. */
  setSettings(body: Described['setSettings']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.setSettings>>;
  /** Restart the instance. Once a second, sent exactly once. */
  reboot(options?: CallOptions): Promise<Decoded<typeof decoders.reboot>>;
  /** Log the instance out of the messenger. Once a second, sent exactly once. */
  logout(options?: CallOptions): Promise<Decoded<typeof decoders.logout>>;
  /** Get the code to scan for authorisation. 3 times a second, sent exactly once. */
  qr(options?: CallOptions): Promise<Decoded<typeof decoders.qr>>;
  /** Ask the messenger for a code. Once a second, sent exactly once. */
  startAuthorization(body: Described['startAuthorization']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.startAuthorization>>;
  /** Hand over the code. Once a second, sent exactly once. */
  sendAuthorizationCode(body: Described['sendAuthorizationCode']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendAuthorizationCode>>;
  /** Hand over the password. Once a second, sent exactly once. */
  sendAuthorizationPassword(body: Described['sendAuthorizationPassword']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendAuthorizationPassword>>;
  /** Report the account that is connected. Once a second. */
  getAccountSettings(options?: CallOptions): Promise<Decoded<typeof decoders.getAccountSettings>>;
  /** Put a text message into the queue. 50 times a second, sent exactly once. */
  sendMessage(body: Described['sendMessage']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendMessage>>;
  /** Put a file into the queue by its address. 50 times a second, sent exactly once. */
  sendFileByUrl(body: Described['sendFileByUrl']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendFileByUrl>>;
  /** Put an uploaded file into the queue. 50 times a second, sent exactly once. */
  sendFileByUpload(upload: FileUpload, options?: CallOptions): Promise<Decoded<typeof decoders.sendFileByUpload>>;
  /** Put a location into the queue. 50 times a second, sent exactly once. */
  sendLocation(body: Described['sendLocation']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendLocation>>;
  /** Change the text of a message. Once a second, sent exactly once. */
  editMessage(body: Described['editMessage']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.editMessage>>;
  /** Remove a message that was sent. 10 times a second, sent exactly once. */
  deleteMessage(body: Described['deleteMessage']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.deleteMessage>>;
  /** Keep a file at the gateway. 50 times a second, sent exactly once. */
  uploadFile(upload: StoredFile, options?: CallOptions): Promise<Decoded<typeof decoders.uploadFile>>;
  /** Wait for the next notification. 100 times a second. */
  receiveNotification(options?: CallOptions & { readonly receiveTimeout?: number }): Promise<Decoded<typeof decoders.receiveNotification>>;
  /** Remove one notification. 100 times a second, sent exactly once. */
  deleteNotification(receiptId: number, options?: CallOptions): Promise<Decoded<typeof decoders.deleteNotification>>;
  /** Look a message up. 10 times a second. */
  getMessage(body: Described['getMessage']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.getMessage>>;
  /** List the messages that were sent. Once a second. */
  lastOutgoingMessages(options?: CallOptions & { readonly minutes?: number }): Promise<Decoded<typeof decoders.lastOutgoingMessages>>;
}

/** What instances of WhatsApp and Telegram can do. */
export interface PlainMethods extends CommonMethods {
  /** Report whether the instance is connected. Once a second. */
  getStatusInstance(options?: CallOptions): Promise<Decoded<typeof decoders.getStatusInstance>>;
  /** Get the code to type for authorisation. Once a second, sent exactly once. */
  getAuthorizationCode(body: Described['getAuthorizationCode']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.getAuthorizationCode>>;
  /** Report the account that is connected. Once a second. */
  getWaSettings(options?: CallOptions): Promise<Decoded<typeof decoders.getWaSettings>>;
  /** List the states that the instance was in. Once a second. */
  getStateInstanceHistory(options?: CallOptions & { readonly count?: number }): Promise<Decoded<typeof decoders.getStateInstanceHistory>>;
  /** Replace the token of the instance. Once a second, sent exactly once. */
  updateApiToken(options?: CallOptions): Promise<Decoded<typeof decoders.updateApiToken>>;
  /** Put a poll into the queue. 50 times a second, sent exactly once. */
  sendPoll(body: Described['sendPoll']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendPoll>>;
  /** Put messages of another chat into the queue. 50 times a second, sent exactly once. */
  forwardMessages(body: Described['forwardMessages']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.forwardMessages>>;
  /** Put a text with buttons into the queue. 50 times a second, sent exactly once. */
  sendInteractiveButtons(body: Described['sendInteractiveButtons']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendInteractiveButtons>>;
  /** Put a text with answers to choose from into the queue. 50 times a second, sent exactly once. */
  sendInteractiveButtonsReply(body: Described['sendInteractiveButtonsReply']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendInteractiveButtonsReply>>;
  /** Put a link with a preview into the queue. 50 times a second, sent exactly once. */
  sendLink(body: Described['sendLink']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendLink>>;
  /** Put a text with buttons of the old kind into the queue. 50 times a second, sent exactly once. */
  sendButtons(body: Described['sendButtons']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendButtons>>;
  /** Put a text with buttons that act into the queue. 50 times a second, sent exactly once. */
  sendTemplateButtons(body: Described['sendTemplateButtons']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendTemplateButtons>>;
  /** Put a text with a list to choose from into the queue. 50 times a second, sent exactly once. */
  sendListMessage(body: Described['sendListMessage']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendListMessage>>;
  /** Put a text that is shown to contacts for a day into the queue. Once a second, sent exactly once. */
  sendTextStatus(body: Described['sendTextStatus']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendTextStatus>>;
  /** Put a recording that is shown to contacts for a day into the queue. Once a second, sent exactly once. */
  sendVoiceStatus(body: Described['sendVoiceStatus']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendVoiceStatus>>;
  /** Put a picture or video that is shown to contacts for a day into the queue. Once a second, sent exactly once. */
  sendMediaStatus(body: Described['sendMediaStatus']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendMediaStatus>>;
  /** Remove a status that was sent. Once a second, sent exactly once. */
  deleteStatus(body: Described['deleteStatus']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.deleteStatus>>;
  /** Show that something is being typed. Once a second, sent exactly once. */
  sendTyping(body: Described['sendTyping']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendTyping>>;
  /** Report whether a number has a WhatsApp account. 10 times a second, sent exactly once. */
  checkWhatsapp(body: Described['checkWhatsapp']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.checkWhatsapp>>;
  /** Put a contact card into the queue. 50 times a second, sent exactly once. */
  sendContact(body: Described['sendContact']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendContact>>;
  /** Report whether a number has a Telegram account. Once a second, sent exactly once. */
  checkAccount(body: Described['checkAccount']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.checkAccount>>;
}

/** What instances of MAX can do. */
export interface V3Methods extends CommonMethods {
  /** Put a contact card into the queue. 50 times a second, sent exactly once. */
  sendContact(body: Described['v3SendContact']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.sendContact>>;
  /** Report whether a number has a MAX account. Once a second, sent exactly once. */
  checkAccount(body: Described['v3CheckAccount']['requestBody']['content']['application/json'], options?: CallOptions): Promise<Decoded<typeof decoders.checkAccount>>;
}

type Send<Prefix extends '' | '/v3'> = SendCall<{ readonly path: { readonly idInstance: string; readonly apiTokenInstance: string } }, Prefix>;

function commonMethods(api: Api<paths>, send: Send<'' | '/v3'>): CommonMethods {
  return {
    showMessagesQueue: (options) => send(operations.showMessagesQueue, decoders.showMessagesQueue, options, (init, path) => api.GET(path, init)),
    clearMessagesQueue: (options) => send(operations.clearMessagesQueue, decoders.clearMessagesQueue, options, (init, path) => api.GET(path, init)),
    getMessagesCount: (options) => send(operations.getMessagesCount, decoders.getMessagesCount, options, (init, path) => api.GET(path, init)),
    getWebhooksCount: (options) => send(operations.getWebhooksCount, decoders.getWebhooksCount, options, (init, path) => api.GET(path, init)),
    clearWebhooksQueue: (options) => send(operations.clearWebhooksQueue, decoders.clearWebhooksQueue, options, (init, path) => api.DELETE(path, init)),
    getStateInstance: (options) => send(operations.getStateInstance, decoders.getStateInstance, options, (init, path) => api.GET(path, init)),
    getSettings: (options) => send(operations.getSettings, decoders.getSettings, options, (init, path) => api.GET(path, init)),
    setSettings: send.json(operations.setSettings, decoders.setSettings, (init, path) => api.POST(path, init)),
    reboot: (options) => send(operations.reboot, decoders.reboot, options, (init, path) => api.GET(path, init)),
    logout: (options) => send(operations.logout, decoders.logout, options, (init, path) => api.GET(path, init)),
    qr: (options) => send(operations.qr, decoders.qr, options, (init, path) => api.GET(path, init)),
    startAuthorization: send.json(operations.startAuthorization, decoders.startAuthorization, (init, path) => api.POST(path, init)),
    sendAuthorizationCode: send.json(operations.sendAuthorizationCode, decoders.sendAuthorizationCode, (init, path) => api.POST(path, init)),
    sendAuthorizationPassword: send.json(operations.sendAuthorizationPassword, decoders.sendAuthorizationPassword, (init, path) => api.POST(path, init)),
    getAccountSettings: (options) => send(operations.getAccountSettings, decoders.getAccountSettings, options, (init, path) => api.GET(path, init)),
    sendMessage: send.json(operations.sendMessage, decoders.sendMessage, (init, path) => api.POST(path, init)),
    sendFileByUrl: send.json(operations.sendFileByUrl, decoders.sendFileByUrl, (init, path) => api.POST(path, init)),
    sendFileByUpload: send.form(operations.sendFileByUpload, decoders.sendFileByUpload, (init, path) => api.POST(path, init)),
    sendLocation: send.json(operations.sendLocation, decoders.sendLocation, (init, path) => api.POST(path, init)),
    editMessage: send.json(operations.editMessage, decoders.editMessage, (init, path) => api.POST(path, init)),
    deleteMessage: send.json(operations.deleteMessage, decoders.deleteMessage, (init, path) => api.POST(path, init)),
    uploadFile: send.bytes(operations.uploadFile, decoders.uploadFile, (init, path) => api.POST(path, init)),
    receiveNotification: async (options) => {
      const query = { ...(options?.receiveTimeout !== undefined && { receiveTimeout: checkInteger('receiveTimeout', options.receiveTimeout, 5, 60, send.idInstance) }) };
      return send(operations.receiveNotification, decoders.receiveNotification, options, (init, path) => api.GET(path, { ...init, params: { ...init.params, query } }), (options?.receiveTimeout ?? 5) * 1000);
    },
    deleteNotification: async (receiptId, options) => {
      checkInteger('receiptId', receiptId, 0, Number.MAX_SAFE_INTEGER, send.idInstance);
      return send(operations.deleteNotification, decoders.deleteNotification, options, (init, path) => api.DELETE(path, { ...init, params: { ...init.params, path: { ...init.params.path, receiptId } } }));
    },
    getMessage: send.json(operations.getMessage, decoders.getMessage, (init, path) => api.POST(path, init)),
    lastOutgoingMessages: async (options) => {
      const query = { ...(options?.minutes !== undefined && { minutes: checkInteger('minutes', options.minutes, 1, Number.MAX_SAFE_INTEGER, send.idInstance) }) };
      return send(operations.lastOutgoingMessages, decoders.lastOutgoingMessages, options, (init, path) => api.GET(path, { ...init, params: { ...init.params, query } }));
    },
  };
}

export function plainMethods(api: Api<paths>, send: Send<''>): PlainMethods {
  return {
    ...commonMethods(api, send),
    getStatusInstance: (options) => send(operations.getStatusInstance, decoders.getStatusInstance, options, (init, path) => api.GET(path, init)),
    getAuthorizationCode: send.json(operations.getAuthorizationCode, decoders.getAuthorizationCode, (init, path) => api.POST(path, init)),
    getWaSettings: (options) => send(operations.getWaSettings, decoders.getWaSettings, options, (init, path) => api.GET(path, init)),
    getStateInstanceHistory: async (options) => {
      const query = { ...(options?.count !== undefined && { count: checkInteger('count', options.count, 1, Number.MAX_SAFE_INTEGER, send.idInstance) }) };
      return send(operations.getStateInstanceHistory, decoders.getStateInstanceHistory, options, (init, path) => api.GET(path, { ...init, params: { ...init.params, query } }));
    },
    updateApiToken: (options) => send(operations.updateApiToken, decoders.updateApiToken, options, (init, path) => api.GET(path, init)),
    sendPoll: send.json(operations.sendPoll, decoders.sendPoll, (init, path) => api.POST(path, init)),
    forwardMessages: send.json(operations.forwardMessages, decoders.forwardMessages, (init, path) => api.POST(path, init)),
    sendInteractiveButtons: send.json(operations.sendInteractiveButtons, decoders.sendInteractiveButtons, (init, path) => api.POST(path, init)),
    sendInteractiveButtonsReply: send.json(operations.sendInteractiveButtonsReply, decoders.sendInteractiveButtonsReply, (init, path) => api.POST(path, init)),
    sendLink: send.json(operations.sendLink, decoders.sendLink, (init, path) => api.POST(path, init)),
    sendButtons: send.json(operations.sendButtons, decoders.sendButtons, (init, path) => api.POST(path, init)),
    sendTemplateButtons: send.json(operations.sendTemplateButtons, decoders.sendTemplateButtons, (init, path) => api.POST(path, init)),
    sendListMessage: send.json(operations.sendListMessage, decoders.sendListMessage, (init, path) => api.POST(path, init)),
    sendTextStatus: send.json(operations.sendTextStatus, decoders.sendTextStatus, (init, path) => api.POST(path, init)),
    sendVoiceStatus: send.json(operations.sendVoiceStatus, decoders.sendVoiceStatus, (init, path) => api.POST(path, init)),
    sendMediaStatus: send.json(operations.sendMediaStatus, decoders.sendMediaStatus, (init, path) => api.POST(path, init)),
    deleteStatus: send.json(operations.deleteStatus, decoders.deleteStatus, (init, path) => api.POST(path, init)),
    sendTyping: send.json(operations.sendTyping, decoders.sendTyping, (init, path) => api.POST(path, init)),
    checkWhatsapp: send.json(operations.checkWhatsapp, decoders.checkWhatsapp, (init, path) => api.POST(path, init)),
    sendContact: send.json(operations.sendContact, decoders.sendContact, (init, path) => api.POST(path, init)),
    checkAccount: send.json(operations.checkAccount, decoders.checkAccount, (init, path) => api.POST(path, init)),
  };
}

export function v3Methods(api: Api<paths>, send: Send<'/v3'>): V3Methods {
  return {
    ...commonMethods(api, send),
    sendContact: send.json(operations.sendContact, decoders.sendContact, (init, path) => api.POST(path, init)),
    checkAccount: send.json(operations.checkAccount, decoders.checkAccount, (init, path) => api.POST(path, init)),
  };
}
