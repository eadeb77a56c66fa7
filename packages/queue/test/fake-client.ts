import type { QueueClient } from '../src/index.ts';
import { ID } from './reading.ts';

/** A client of which only the given methods may be called. */
export function fakeClient(methods: Partial<QueueClient>): QueueClient {
  return {
    idInstance: ID,
    showMessagesQueue: unexpected,
    clearMessagesQueue: unexpected,
    getMessagesCount: unexpected,
    getStateInstance: unexpected,
    getSettings: unexpected,
    ...methods,
  };
}

function unexpected(): Promise<never> {
  return Promise.reject(new Error('This call was not expected.'));
}
