import type { GatewayClient } from '@sluice/core';
import { ID } from './reading.ts';

/** A client of which only the given methods may be called. */
export function fakeClient(methods: Partial<GatewayClient>): GatewayClient {
  return {
    idInstance: ID,
    showMessagesQueue: unexpected,
    clearMessagesQueue: unexpected,
    getMessagesCount: unexpected,
    getWebhooksCount: unexpected,
    clearWebhooksQueue: unexpected,
    getStateInstance: unexpected,
    getSettings: unexpected,
    sendMessage: unexpected,
    ...methods,
  };
}

function unexpected(): Promise<never> {
  return Promise.reject(new Error('This call was not expected.'));
}
