/**
 * What a call does at the gateway: `read` changes nothing, `send` puts messages into the queue, `change` alters or removes something.
 * Only a `read` may ever be repeated.
 */
export type Effect = 'read' | 'send' | 'change';

/** What a request may carry. */
export type Body = NonNullable<RequestInit['body']>;

/** What the contract says of an operation. */
export interface Operation {
  readonly verb: string;
  readonly effect: Effect;
  /** How many calls the gateway takes in a second, for one instance. */
  readonly callsPerSecond: number;
}
