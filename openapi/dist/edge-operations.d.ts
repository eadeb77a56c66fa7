// Generated from the contract by `pnpm generate`; do not edit.

export type EdgeOperationId =
  | 'listInstances'
  | 'addInstance'
  | 'changeInstance'
  | 'removeInstance'
  | 'readQueue'
  | 'streamEvents'
  | 'readStanding'
  | 'diagnose'
  | 'forecast'
  | 'guardReconnect'
  | 'planClearing'
  | 'startClearing'
  | 'startRestore'
  | 'planRestore'
  | 'listJobs'
  | 'readJob'
  | 'listSnapshots'
  | 'readSnapshot'
  | 'streamSnapshotEntries'
  | 'listResends'
  | 'listHolds'
  | 'setHold'
  | 'liftHold'
  | 'keepLeftovers'
  | 'readJournal'
  | 'readOwnKey'
  | 'listKeys'
  | 'createKey'
  | 'revokeKey'
  | 'readContract';

/** What a key may be allowed to do. */
export type EdgeScope =
  | 'queue:read'
  | 'queue:clear'
  | 'queue:restore'
  | 'message:send'
  | 'instance:hold'
  | 'journal:read'
  | 'gateway:call'
  | 'keys:manage'
  | 'instances:manage'
  | 'actor:set';

/** The schemas of what is sent, by their names in the contract. */
export type EdgeRequestSchema =
  | 'NewInstance'
  | 'InstanceChange'
  | 'NewPlan'
  | 'NewClearing'
  | 'NewRestore'
  | 'NewRestorePlan'
  | 'NewHold'
  | 'LiftedHold'
  | 'NewDecision'
  | 'NewKey';

type SluiceErrorCode =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'quota-exceeded'
  | 'invalid-request'
  | 'instance-not-ready'
  | 'gateway-unavailable'
  | 'refused'
  | 'timeout'
  | 'network'
  | 'malformed-response'
  | 'unexpected-redirect'
  | 'aborted'
  | 'confirmation-required'
  | 'nothing-selected'
  | 'age-unknown'
  | 'instance-mismatch'
  | 'protected'
  | 'unsupported'
  | 'bodies-not-kept'
  | 'truncated'
  | 'plan-expired'
  | 'plan-changed'
  | 'busy'
  | 'held'
  | 'job-closed'
  | 'job-taken-over'
  | 'intent-expired'
  | 'already-decided'
  | 'unverified'
  | 'incomplete'
  | 'journal-locked'
  | 'journal-read-only'
  | 'journal-full'
  | 'journal-damaged'
  | 'journal-incompatible'
  | 'journal-unavailable'
  | 'method-not-allowed'
  | 'content-too-large'
  | 'unintended'
  | 'overloaded'
  | 'file-not-written'
  | 'invalid-configuration'
  | 'internal';

/** One call of the control API. */
export interface EdgeOperation {
  readonly operationId: EdgeOperationId;
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with its parameters in braces. */
  readonly path: string;
  /** What a key must be allowed to do; `null` where none is needed. */
  readonly scope: EdgeScope | null;
  /** Whether it changes nothing, sends messages, or changes anything else. */
  readonly effect: 'read' | 'send' | 'change';
  /** Whether it destroys messages that wait. */
  readonly destructive: boolean;
  /** The statuses of its success. */
  readonly success: readonly number[];
  /** What it is refused with, and the codes of each; `null` for any other status. */
  readonly problems: readonly { readonly status: number | null; readonly codes: readonly SluiceErrorCode[] }[];
  readonly pathParameters: readonly EdgeParameter[];
  readonly query: readonly EdgeParameter[];
  readonly headers: readonly EdgeParameter[];
  /** The schema of what is sent, by its name in the contract. */
  readonly body?: EdgeRequestSchema;
  /** The media type of its success. */
  readonly answer: 'application/json' | 'application/jsonl' | 'text/event-stream';
  /** Whether it is a list, and not an object; only of JSON. */
  readonly isList: boolean;
}

export interface EdgeParameter {
  readonly name: string;
  readonly type: 'integer' | 'boolean' | 'string';
  readonly required: boolean;
  /** The only values that it may have. */
  readonly values?: readonly string[];
}

/** Every operation, in the order of the contract. */
export declare const edgeOperations: readonly EdgeOperation[];
