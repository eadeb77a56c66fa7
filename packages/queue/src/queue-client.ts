import type { CommonClient, Flavor } from '@sluice/core';

/** The part of a client that is needed to look at a queue and to clear it; a client of either flavor will do. */
export type QueueClient = Pick<
  CommonClient<Flavor>,
  'idInstance' | 'showMessagesQueue' | 'clearMessagesQueue' | 'getMessagesCount' | 'getStateInstance' | 'getSettings'
>;
