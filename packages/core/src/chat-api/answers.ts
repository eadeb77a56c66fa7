import type { Json } from '../json.ts';

/** One message in the queue of a Chat-API instance. Everything but the content is optional, and no recipient is documented. */
export interface ChatApiMessage {
  /** The id in the queue, which is not the id that the messenger gives. */
  readonly id: string | undefined;
  /** The text; for a file probably its address. */
  readonly body: string;
  /** `chat`, `image`, `document` and others; open. */
  readonly type: string | undefined;
  /** When it was last tried, in milliseconds since the epoch. */
  readonly lastTryAt: number | undefined;
  readonly metadata: unknown;
}

/** The queue of messages: its size, and at most 100 of its entries, of which the order is not documented. */
export interface ChatApiMessagesQueue {
  readonly total: number;
  readonly messages: readonly ChatApiMessage[];
}

/** Something other than a message that waits to be done, such as the creation of a group. */
export interface ChatApiAction {
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly lastTryAt: number | undefined;
  readonly data: unknown;
}

export interface ChatApiActionsQueue {
  readonly total: number;
  readonly actions: readonly ChatApiAction[];
}

/** What a clear says that it did. */
export interface ChatApiCleared {
  /** The gateway's words, such as how many were cleared. */
  readonly message: string;
  /** At most 100 of what was cleared: texts of messages, or names of actions. */
  readonly examples: readonly string[];
}

export interface ChatApiStatus {
  /** `authenticated`, `got qr code`, `loading`, `init`, `not_paid`; open. */
  readonly accountStatus: string;
  /** Why it is so: `offline`, `expired`, `pairing`, `battery_low_2` and others; open. */
  readonly substatus: string | undefined;
  /** As it came, without the picture of the code. */
  readonly statusData: Json;
}
