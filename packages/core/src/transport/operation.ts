/**
 * What a call does at the gateway: `read` changes nothing, `send` puts messages into the queue, `change` alters or removes something.
 * Only a `read` may ever be repeated.
 */
export type Effect = 'read' | 'send' | 'change';

/** What the contract says of an operation. */
export interface Operation {
  readonly name: string;
  /** As the contract writes it, with placeholders. */
  readonly path: string;
  readonly verb: string;
  readonly effect: Effect;
  /** How many calls the gateway takes in a second, for one instance. */
  readonly callsPerSecond: number;
  /** Whether it goes to the address for uploads. */
  readonly upload?: boolean;
  /** The fields of its body that are credentials, or serve as one. */
  readonly secretFields?: readonly string[];
  /** Whether its answer is a credential, or serves as one. */
  readonly secretAnswer?: boolean;
}
