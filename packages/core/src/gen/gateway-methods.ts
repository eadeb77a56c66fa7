// Generated from the contract by `pnpm generate`; do not edit.
// sha256 of the contract: d345e172813b8453ba90f9a14b126b961c0f3011672ee4dfb563c6358967a9ba

import { checkInteger } from '../errors/check-integer.ts';
import * as decoders from '../gateway/decoders.ts';
import type { Api } from '../transport/api.ts';
import type { CallOptions } from '../transport/call-options.ts';
import type { SendCall } from '../transport/send-call.ts';
import type { Decoded } from '../transport/interpret.ts';
import type { operations as Described, paths } from './gateway.ts';
import type { FileUpload, StoredFile } from '../gateway/file-upload.ts';

/** What the contract says of each operation. */
export const operations = {
  showMessagesQueue: { name: 'showMessagesQueue', path: '/waInstance{idInstance}/showMessagesQueue/{apiTokenInstance}', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  clearMessagesQueue: { name: 'clearMessagesQueue', path: '/waInstance{idInstance}/clearMessagesQueue/{apiTokenInstance}', verb: 'GET', effect: 'change', callsPerSecond: 1 },
  getMessagesCount: { name: 'getMessagesCount', path: '/waInstance{idInstance}/getMessagesCount/{apiTokenInstance}', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  getWebhooksCount: { name: 'getWebhooksCount', path: '/waInstance{idInstance}/getWebhooksCount/{apiTokenInstance}', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  clearWebhooksQueue: { name: 'clearWebhooksQueue', path: '/waInstance{idInstance}/clearWebhooksQueue/{apiTokenInstance}', verb: 'DELETE', effect: 'change', callsPerSecond: 1 },
  getStateInstance: { name: 'getStateInstance', path: '/waInstance{idInstance}/getStateInstance/{apiTokenInstance}', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  getStatusInstance: { name: 'getStatusInstance', path: '/waInstance{idInstance}/getStatusInstance/{apiTokenInstance}', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  getSettings: { name: 'getSettings', path: '/waInstance{idInstance}/getSettings/{apiTokenInstance}', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  setSettings: { name: 'setSettings', path: '/waInstance{idInstance}/setSettings/{apiTokenInstance}', verb: 'POST', effect: 'change', callsPerSecond: 1 },
  reboot: { name: 'reboot', path: '/waInstance{idInstance}/reboot/{apiTokenInstance}', verb: 'GET', effect: 'change', callsPerSecond: 1 },
  logout: { name: 'logout', path: '/waInstance{idInstance}/logout/{apiTokenInstance}', verb: 'GET', effect: 'change', callsPerSecond: 1 },
  qr: { name: 'qr', path: '/waInstance{idInstance}/qr/{apiTokenInstance}', verb: 'GET', effect: 'change', callsPerSecond: 3 },
  getAuthorizationCode: { name: 'getAuthorizationCode', path: '/waInstance{idInstance}/getAuthorizationCode/{apiTokenInstance}', verb: 'POST', effect: 'change', callsPerSecond: 1 },
  startAuthorization: { name: 'startAuthorization', path: '/waInstance{idInstance}/startAuthorization/{apiTokenInstance}', verb: 'POST', effect: 'change', callsPerSecond: 1 },
  sendAuthorizationCode: { name: 'sendAuthorizationCode', path: '/waInstance{idInstance}/sendAuthorizationCode/{apiTokenInstance}', verb: 'POST', effect: 'change', callsPerSecond: 1 },
  sendAuthorizationPassword: { name: 'sendAuthorizationPassword', path: '/waInstance{idInstance}/sendAuthorizationPassword/{apiTokenInstance}', verb: 'POST', effect: 'change', callsPerSecond: 1 },
  getAccountSettings: { name: 'getAccountSettings', path: '/waInstance{idInstance}/getAccountSettings/{apiTokenInstance}', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  getWaSettings: { name: 'getWaSettings', path: '/waInstance{idInstance}/getWaSettings/{apiTokenInstance}', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  getStateInstanceHistory: { name: 'getStateInstanceHistory', path: '/waInstance{idInstance}/getStateInstanceHistory/{apiTokenInstance}', verb: 'GET', effect: 'read', callsPerSecond: 1 },
  updateApiToken: { name: 'updateApiToken', path: '/waInstance{idInstance}/updateApiToken/{apiTokenInstance}', verb: 'GET', effect: 'change', callsPerSecond: 1 },
  sendMessage: { name: 'sendMessage', path: '/waInstance{idInstance}/sendMessage/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendFileByUrl: { name: 'sendFileByUrl', path: '/waInstance{idInstance}/sendFileByUrl/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendFileByUpload: { name: 'sendFileByUpload', path: '/waInstance{idInstance}/sendFileByUpload/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50, upload: true },
  sendLocation: { name: 'sendLocation', path: '/waInstance{idInstance}/sendLocation/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendContact: { name: 'sendContact', path: '/waInstance{idInstance}/sendContact/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendPoll: { name: 'sendPoll', path: '/waInstance{idInstance}/sendPoll/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50 },
  forwardMessages: { name: 'forwardMessages', path: '/waInstance{idInstance}/forwardMessages/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendInteractiveButtons: { name: 'sendInteractiveButtons', path: '/waInstance{idInstance}/sendInteractiveButtons/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendInteractiveButtonsReply: { name: 'sendInteractiveButtonsReply', path: '/waInstance{idInstance}/sendInteractiveButtonsReply/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendLink: { name: 'sendLink', path: '/waInstance{idInstance}/sendLink/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendButtons: { name: 'sendButtons', path: '/waInstance{idInstance}/sendButtons/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendTemplateButtons: { name: 'sendTemplateButtons', path: '/waInstance{idInstance}/sendTemplateButtons/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendListMessage: { name: 'sendListMessage', path: '/waInstance{idInstance}/sendListMessage/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendTextStatus: { name: 'sendTextStatus', path: '/waInstance{idInstance}/sendTextStatus/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 1 },
  sendVoiceStatus: { name: 'sendVoiceStatus', path: '/waInstance{idInstance}/sendVoiceStatus/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 1 },
  sendMediaStatus: { name: 'sendMediaStatus', path: '/waInstance{idInstance}/sendMediaStatus/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 1 },
  deleteStatus: { name: 'deleteStatus', path: '/waInstance{idInstance}/deleteStatus/{apiTokenInstance}', verb: 'POST', effect: 'change', callsPerSecond: 1 },
  sendTyping: { name: 'sendTyping', path: '/waInstance{idInstance}/sendTyping/{apiTokenInstance}', verb: 'POST', effect: 'send', callsPerSecond: 1 },
  editMessage: { name: 'editMessage', path: '/waInstance{idInstance}/editMessage/{apiTokenInstance}', verb: 'POST', effect: 'change', callsPerSecond: 1 },
  deleteMessage: { name: 'deleteMessage', path: '/waInstance{idInstance}/deleteMessage/{apiTokenInstance}', verb: 'POST', effect: 'change', callsPerSecond: 10 },
  uploadFile: { name: 'uploadFile', path: '/waInstance{idInstance}/uploadFile/{apiTokenInstance}', verb: 'POST', effect: 'change', callsPerSecond: 50, upload: true },
  checkWhatsapp: { name: 'checkWhatsapp', path: '/waInstance{idInstance}/checkWhatsapp/{apiTokenInstance}', verb: 'POST', effect: 'change', callsPerSecond: 10 },
  checkAccount: { name: 'checkAccount', path: '/waInstance{idInstance}/checkAccount/{apiTokenInstance}', verb: 'POST', effect: 'change', callsPerSecond: 1 },
  receiveNotification: { name: 'receiveNotification', path: '/waInstance{idInstance}/receiveNotification/{apiTokenInstance}', verb: 'GET', effect: 'read', callsPerSecond: 100 },
  deleteNotification: { name: 'deleteNotification', path: '/waInstance{idInstance}/deleteNotification/{apiTokenInstance}/{receiptId}', verb: 'DELETE', effect: 'change', callsPerSecond: 100 },
  getMessage: { name: 'getMessage', path: '/waInstance{idInstance}/getMessage/{apiTokenInstance}', verb: 'POST', effect: 'read', callsPerSecond: 10 },
  lastOutgoingMessages: { name: 'lastOutgoingMessages', path: '/waInstance{idInstance}/lastOutgoingMessages/{apiTokenInstance}', verb: 'GET', effect: 'read', callsPerSecond: 1 },
} as const;

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

type Send = SendCall<{ readonly path: { readonly idInstance: string; readonly apiTokenInstance: string } }>;

function commonMethods(api: Api<paths>, send: Send, prefix: '' | '/v3'): CommonMethods {
  return {
    showMessagesQueue: (options) => send(operations.showMessagesQueue, decoders.showMessagesQueue, options, (init) => api.GET(`${prefix}${operations.showMessagesQueue.path}` as const, init)),
    clearMessagesQueue: (options) => send(operations.clearMessagesQueue, decoders.clearMessagesQueue, options, (init) => api.GET(`${prefix}${operations.clearMessagesQueue.path}` as const, init)),
    getMessagesCount: (options) => send(operations.getMessagesCount, decoders.getMessagesCount, options, (init) => api.GET(`${prefix}${operations.getMessagesCount.path}` as const, init)),
    getWebhooksCount: (options) => send(operations.getWebhooksCount, decoders.getWebhooksCount, options, (init) => api.GET(`${prefix}${operations.getWebhooksCount.path}` as const, init)),
    clearWebhooksQueue: (options) => send(operations.clearWebhooksQueue, decoders.clearWebhooksQueue, options, (init) => api.DELETE(`${prefix}${operations.clearWebhooksQueue.path}` as const, init)),
    getStateInstance: (options) => send(operations.getStateInstance, decoders.getStateInstance, options, (init) => api.GET(`${prefix}${operations.getStateInstance.path}` as const, init)),
    getSettings: (options) => send(operations.getSettings, decoders.getSettings, options, (init) => api.GET(`${prefix}${operations.getSettings.path}` as const, init)),
    setSettings: send.json(operations.setSettings, decoders.setSettings, (init) => api.POST(`${prefix}${operations.setSettings.path}` as const, init)),
    reboot: (options) => send(operations.reboot, decoders.reboot, options, (init) => api.GET(`${prefix}${operations.reboot.path}` as const, init)),
    logout: (options) => send(operations.logout, decoders.logout, options, (init) => api.GET(`${prefix}${operations.logout.path}` as const, init)),
    qr: (options) => send(operations.qr, decoders.qr, options, (init) => api.GET(`${prefix}${operations.qr.path}` as const, init)),
    startAuthorization: send.json(operations.startAuthorization, decoders.startAuthorization, (init) => api.POST(`${prefix}${operations.startAuthorization.path}` as const, init)),
    sendAuthorizationCode: send.json(operations.sendAuthorizationCode, decoders.sendAuthorizationCode, (init) => api.POST(`${prefix}${operations.sendAuthorizationCode.path}` as const, init)),
    sendAuthorizationPassword: send.json(operations.sendAuthorizationPassword, decoders.sendAuthorizationPassword, (init) => api.POST(`${prefix}${operations.sendAuthorizationPassword.path}` as const, init)),
    getAccountSettings: (options) => send(operations.getAccountSettings, decoders.getAccountSettings, options, (init) => api.GET(`${prefix}${operations.getAccountSettings.path}` as const, init)),
    sendMessage: send.json(operations.sendMessage, decoders.sendMessage, (init) => api.POST(`${prefix}${operations.sendMessage.path}` as const, init)),
    sendFileByUrl: send.json(operations.sendFileByUrl, decoders.sendFileByUrl, (init) => api.POST(`${prefix}${operations.sendFileByUrl.path}` as const, init)),
    sendFileByUpload: send.form(operations.sendFileByUpload, decoders.sendFileByUpload, (init) => api.POST(`${prefix}${operations.sendFileByUpload.path}` as const, init)),
    sendLocation: send.json(operations.sendLocation, decoders.sendLocation, (init) => api.POST(`${prefix}${operations.sendLocation.path}` as const, init)),
    editMessage: send.json(operations.editMessage, decoders.editMessage, (init) => api.POST(`${prefix}${operations.editMessage.path}` as const, init)),
    deleteMessage: send.json(operations.deleteMessage, decoders.deleteMessage, (init) => api.POST(`${prefix}${operations.deleteMessage.path}` as const, init)),
    uploadFile: send.bytes(operations.uploadFile, decoders.uploadFile, (init) => api.POST(`${prefix}${operations.uploadFile.path}` as const, init)),
    receiveNotification: async (options = {}) => {
      const query = { ...(options.receiveTimeout !== undefined && { receiveTimeout: checkInteger('receiveTimeout', options.receiveTimeout, 5, 60, send.idInstance) }) };
      return send(operations.receiveNotification, decoders.receiveNotification, options, (init) => api.GET(`${prefix}${operations.receiveNotification.path}` as const, { ...init, params: { ...init.params, query } }), (options.receiveTimeout ?? 5) * 1000);
    },
    deleteNotification: async (receiptId, options) => {
      checkInteger('receiptId', receiptId, 0, Number.MAX_SAFE_INTEGER, send.idInstance);
      return send(operations.deleteNotification, decoders.deleteNotification, options, (init) => api.DELETE(`${prefix}${operations.deleteNotification.path}` as const, { ...init, params: { ...init.params, path: { ...init.params.path, receiptId } } }));
    },
    getMessage: send.json(operations.getMessage, decoders.getMessage, (init) => api.POST(`${prefix}${operations.getMessage.path}` as const, init)),
    lastOutgoingMessages: async (options = {}) => {
      const query = { ...(options.minutes !== undefined && { minutes: checkInteger('minutes', options.minutes, 1, Number.MAX_SAFE_INTEGER, send.idInstance) }) };
      return send(operations.lastOutgoingMessages, decoders.lastOutgoingMessages, options, (init) => api.GET(`${prefix}${operations.lastOutgoingMessages.path}` as const, { ...init, params: { ...init.params, query } }));
    },
  };
}

export function plainMethods(api: Api<paths>, send: Send): PlainMethods {
  return {
    ...commonMethods(api, send, ''),
    getStatusInstance: (options) => send(operations.getStatusInstance, decoders.getStatusInstance, options, (init) => api.GET(operations.getStatusInstance.path, init)),
    getAuthorizationCode: send.json(operations.getAuthorizationCode, decoders.getAuthorizationCode, (init) => api.POST(operations.getAuthorizationCode.path, init)),
    getWaSettings: (options) => send(operations.getWaSettings, decoders.getWaSettings, options, (init) => api.GET(operations.getWaSettings.path, init)),
    getStateInstanceHistory: async (options = {}) => {
      const query = { ...(options.count !== undefined && { count: checkInteger('count', options.count, 1, Number.MAX_SAFE_INTEGER, send.idInstance) }) };
      return send(operations.getStateInstanceHistory, decoders.getStateInstanceHistory, options, (init) => api.GET(operations.getStateInstanceHistory.path, { ...init, params: { ...init.params, query } }));
    },
    updateApiToken: (options) => send(operations.updateApiToken, decoders.updateApiToken, options, (init) => api.GET(operations.updateApiToken.path, init)),
    sendPoll: send.json(operations.sendPoll, decoders.sendPoll, (init) => api.POST(operations.sendPoll.path, init)),
    forwardMessages: send.json(operations.forwardMessages, decoders.forwardMessages, (init) => api.POST(operations.forwardMessages.path, init)),
    sendInteractiveButtons: send.json(operations.sendInteractiveButtons, decoders.sendInteractiveButtons, (init) => api.POST(operations.sendInteractiveButtons.path, init)),
    sendInteractiveButtonsReply: send.json(operations.sendInteractiveButtonsReply, decoders.sendInteractiveButtonsReply, (init) => api.POST(operations.sendInteractiveButtonsReply.path, init)),
    sendLink: send.json(operations.sendLink, decoders.sendLink, (init) => api.POST(operations.sendLink.path, init)),
    sendButtons: send.json(operations.sendButtons, decoders.sendButtons, (init) => api.POST(operations.sendButtons.path, init)),
    sendTemplateButtons: send.json(operations.sendTemplateButtons, decoders.sendTemplateButtons, (init) => api.POST(operations.sendTemplateButtons.path, init)),
    sendListMessage: send.json(operations.sendListMessage, decoders.sendListMessage, (init) => api.POST(operations.sendListMessage.path, init)),
    sendTextStatus: send.json(operations.sendTextStatus, decoders.sendTextStatus, (init) => api.POST(operations.sendTextStatus.path, init)),
    sendVoiceStatus: send.json(operations.sendVoiceStatus, decoders.sendVoiceStatus, (init) => api.POST(operations.sendVoiceStatus.path, init)),
    sendMediaStatus: send.json(operations.sendMediaStatus, decoders.sendMediaStatus, (init) => api.POST(operations.sendMediaStatus.path, init)),
    deleteStatus: send.json(operations.deleteStatus, decoders.deleteStatus, (init) => api.POST(operations.deleteStatus.path, init)),
    sendTyping: send.json(operations.sendTyping, decoders.sendTyping, (init) => api.POST(operations.sendTyping.path, init)),
    checkWhatsapp: send.json(operations.checkWhatsapp, decoders.checkWhatsapp, (init) => api.POST(operations.checkWhatsapp.path, init)),
    sendContact: send.json(operations.sendContact, decoders.sendContact, (init) => api.POST(operations.sendContact.path, init)),
    checkAccount: send.json(operations.checkAccount, decoders.checkAccount, (init) => api.POST(operations.checkAccount.path, init)),
  };
}

export function v3Methods(api: Api<paths>, send: Send): V3Methods {
  return {
    ...commonMethods(api, send, '/v3'),
    sendContact: send.json(operations.sendContact, decoders.sendContact, (init) => api.POST(`/v3${operations.sendContact.path}` as const, init)),
    checkAccount: send.json(operations.checkAccount, decoders.checkAccount, (init) => api.POST(`/v3${operations.checkAccount.path}` as const, init)),
  };
}
