/** What a key of the edge may be allowed to do. */
export const SCOPES = [
  /** Reads queue, count, state, settings, diagnosis, forecast, guard and plans. */
  'queue:read',
  /** Clears a queue. */
  'queue:clear',
  /** Sends entries of a snapshot again, and reads snapshots. */
  'queue:restore',
  /** Sends messages, and uploads files for them. */
  'message:send',
  /** Holds senders, sets the brake, and decides what becomes of leftovers before a number is connected. */
  'instance:hold',
  /** Reads the journal. */
  'journal:read',
  /** Calls each other method of the gateway, also one that the contract does not know. */
  'gateway:call',
  /** Makes, lists and revokes keys. */
  'keys:manage',
  /** Adds, changes and removes instances. */
  'instances:manage',
  /** Names the person behind a call, who is written into the journal besides the key. */
  'actor:set',
] as const;

export type Scope = (typeof SCOPES)[number];

/** Who calls: a key that was presented and is good. */
export interface Principal {
  /** The name of the key: it is the actor in the journal. */
  readonly name: string;
  readonly scopes: ReadonlySet<Scope>;
  /** The instances that it may touch; every one of the edge unless given. */
  readonly instances: ReadonlySet<string> | undefined;
  /** From then on it opens nothing, in milliseconds since the epoch; `undefined` where it does not expire. */
  readonly expiresAt: number | undefined;
}

export function mayTouch({ instances }: Pick<Principal, 'instances'>, idInstance: string): boolean {
  return instances === undefined || instances.has(idInstance);
}
