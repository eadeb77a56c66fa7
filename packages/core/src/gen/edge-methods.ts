// Generated from the contract by `pnpm generate`; do not edit.
// sha256 of the contract: c7d170ef15d68356f400ef84512b5894aa6c043709ba422d8d05251d82222658

import type { EdgeCallOptions } from '../edge/call-options.ts';
import type { Conditional, EdgeSend } from '../edge/send.ts';
import type { Api } from '../transport/api.ts';
import type { operations as Described, paths } from './edge.ts';

/** What the contract says of each operation. */
const operations = {
  listInstances: { name: 'listInstances', effect: 'read', isList: true },
  addInstance: { name: 'addInstance', effect: 'change', isList: false },
  changeInstance: { name: 'changeInstance', effect: 'change', isList: false },
  removeInstance: { name: 'removeInstance', effect: 'change', isList: false },
  readQueue: { name: 'readQueue', effect: 'read', isList: false },
  streamEvents: { name: 'streamEvents', effect: 'read', isList: false },
  readStanding: { name: 'readStanding', effect: 'read', isList: false },
  diagnose: { name: 'diagnose', effect: 'read', isList: false },
  forecast: { name: 'forecast', effect: 'read', isList: false },
  guardReconnect: { name: 'guardReconnect', effect: 'read', isList: false },
  planClearing: { name: 'planClearing', effect: 'read', isList: false },
  startClearing: { name: 'startClearing', effect: 'change', isList: false },
  startRestore: { name: 'startRestore', effect: 'send', isList: false },
  planRestore: { name: 'planRestore', effect: 'read', isList: false },
  listJobs: { name: 'listJobs', effect: 'read', isList: true },
  readJob: { name: 'readJob', effect: 'read', isList: false },
  listSnapshots: { name: 'listSnapshots', effect: 'read', isList: true },
  readSnapshot: { name: 'readSnapshot', effect: 'read', isList: false },
  streamSnapshotEntries: { name: 'streamSnapshotEntries', effect: 'read', isList: false },
  listResends: { name: 'listResends', effect: 'read', isList: true },
  listHolds: { name: 'listHolds', effect: 'read', isList: true },
  setHold: { name: 'setHold', effect: 'change', isList: false },
  liftHold: { name: 'liftHold', effect: 'change', isList: false },
  keepLeftovers: { name: 'keepLeftovers', effect: 'change', isList: false },
  readJournal: { name: 'readJournal', effect: 'read', isList: false },
  readOwnKey: { name: 'readOwnKey', effect: 'read', isList: false },
  listKeys: { name: 'listKeys', effect: 'read', isList: true },
  createKey: { name: 'createKey', effect: 'change', isList: false },
  revokeKey: { name: 'revokeKey', effect: 'change', isList: false },
  readContract: { name: 'readContract', effect: 'read', isList: false },
} as const;

type JsonOf<Responses> = Responses extends { readonly content: { readonly 'application/json': infer Body } } ? Body : never;

/** The answer to the success of an operation. */
export type EdgeAnswer<Id extends keyof Described> = JsonOf<Described[Id]['responses'][keyof Described[Id]['responses'] & (200 | 201 | 202)]>;

/** The body of an operation. */
type BodyOf<Id extends keyof Described> = Described[Id] extends { readonly requestBody: { readonly content: { readonly 'application/json': infer Body } } } ? Body : never;

/** What an edge can do. */
export interface EdgeMethods {
  /** List the instances. Needs the scope `queue:read`. */
  listInstances(options?: EdgeCallOptions): Promise<EdgeAnswer<'listInstances'>>;
  /**
   * Add an instance. Needs the scope `instances:manage`. Sent exactly once.
   *
   * @throws {SluiceError} After `timeout`, `network`, `gateway-unavailable`, `malformed-response` or `aborted` it may have been begun: read the jobs, do not
   *   repeat the call.
   */
  addInstance(body: BodyOf<'addInstance'>, options?: EdgeCallOptions & { readonly actor?: string }): Promise<EdgeAnswer<'addInstance'>>;
  /**
   * Change an instance. Needs the scope `instances:manage`. Sent exactly once.
   *
   * @throws {SluiceError} After `timeout`, `network`, `gateway-unavailable`, `malformed-response` or `aborted` it may have been begun: read the jobs, do not
   *   repeat the call.
   */
  changeInstance(idInstance: string, body: BodyOf<'changeInstance'>, options?: EdgeCallOptions & { readonly actor?: string }): Promise<EdgeAnswer<'changeInstance'>>;
  /**
   * Remove an instance. Needs the scope `instances:manage`. Sent exactly once.
   *
   * @throws {SluiceError} After `timeout`, `network`, `gateway-unavailable`, `malformed-response` or `aborted` it may have been begun: read the jobs, do not
   *   repeat the call.
   */
  removeInstance(idInstance: string, options?: EdgeCallOptions & { readonly actor?: string }): Promise<EdgeAnswer<'removeInstance'>>;
  /** Read what waits. Needs the scope `queue:read`. */
  readQueue(idInstance: string, options?: EdgeCallOptions & { readonly type?: string; readonly chat?: string; readonly text?: string; readonly olderThanMs?: number; readonly limit?: number; readonly after?: number; readonly ifNoneMatch?: string }): Promise<Conditional<EdgeAnswer<'readQueue'>>>;
  /** Watch an instance. Needs the scope `queue:read`. */
  streamEvents(idInstance: string, options?: EdgeCallOptions & { readonly lastEventId?: string }): Promise<Response>;
  /** Say what is under way. Needs the scope `queue:read`. */
  readStanding(idInstance: string, options?: EdgeCallOptions): Promise<EdgeAnswer<'readStanding'>>;
  /** Say why the queue does or does not move. Needs the scope `queue:read`. */
  diagnose(idInstance: string, options?: EdgeCallOptions): Promise<EdgeAnswer<'diagnose'>>;
  /** Say when the queue will be empty. Needs the scope `queue:read`. */
  forecast(idInstance: string, options?: EdgeCallOptions): Promise<EdgeAnswer<'forecast'>>;
  /** Say whether a number can be connected. Needs the scope `queue:read`. */
  guardReconnect(idInstance: string, options?: EdgeCallOptions): Promise<EdgeAnswer<'guardReconnect'>>;
  /** Plan a clearing. Needs the scope `queue:read`. */
  planClearing(idInstance: string, body: BodyOf<'planClearing'>, options?: EdgeCallOptions): Promise<EdgeAnswer<'planClearing'>>;
  /**
   * Clear what a plan says. Needs the scope `queue:clear`. Sent exactly once.
   *
   * @throws {SluiceError} After `timeout`, `network`, `gateway-unavailable`, `malformed-response` or `aborted` it may have been begun: read the jobs, do not
   *   repeat the call with another idempotency key.
   */
  startClearing(idInstance: string, body: BodyOf<'startClearing'>, options: EdgeCallOptions & { readonly idempotencyKey: string; readonly actor?: string }): Promise<EdgeAnswer<'startClearing'>>;
  /**
   * Send entries of a snapshot again. Needs the scope `queue:restore`. Sent exactly once.
   *
   * @throws {SluiceError} After `timeout`, `network`, `gateway-unavailable`, `malformed-response` or `aborted` it may have been begun: read the jobs, do not
   *   repeat the call.
   */
  startRestore(idInstance: string, body: BodyOf<'startRestore'>, options: EdgeCallOptions & { readonly idempotencyKey: string; readonly actor?: string }): Promise<EdgeAnswer<'startRestore'>>;
  /** Plan a restore. Needs the scope `queue:restore`. */
  planRestore(idInstance: string, body: BodyOf<'planRestore'>, options?: EdgeCallOptions): Promise<EdgeAnswer<'planRestore'>>;
  /** List the jobs. Needs the scope `queue:read`. */
  listJobs(idInstance: string, options?: EdgeCallOptions & { readonly state?: 'open' | 'all'; readonly limit?: number }): Promise<EdgeAnswer<'listJobs'>>;
  /** Read how far a job has come. Needs the scope `queue:read`. */
  readJob(idInstance: string, job: string, options?: EdgeCallOptions): Promise<EdgeAnswer<'readJob'>>;
  /** List the snapshots. Needs the scope `queue:restore`. */
  listSnapshots(idInstance: string, options?: EdgeCallOptions & { readonly limit?: number }): Promise<EdgeAnswer<'listSnapshots'>>;
  /** Show a snapshot. Needs the scope `queue:restore`. */
  readSnapshot(idInstance: string, snapshot: string, options?: EdgeCallOptions): Promise<EdgeAnswer<'readSnapshot'>>;
  /** Read the entries of a snapshot. Needs the scope `queue:restore`. */
  streamSnapshotEntries(idInstance: string, snapshot: string, options?: EdgeCallOptions & { readonly after?: number; readonly limit?: number }): Promise<Response>;
  /** List what was sent again of a snapshot. Needs the scope `queue:restore`. */
  listResends(idInstance: string, snapshot: string, options?: EdgeCallOptions): Promise<EdgeAnswer<'listResends'>>;
  /** List the holds in force. Needs the scope `queue:read`. */
  listHolds(idInstance: string, options?: EdgeCallOptions): Promise<EdgeAnswer<'listHolds'>>;
  /**
   * Hold the senders. Needs the scope `instance:hold`. Sent exactly once.
   *
   * @throws {SluiceError} After `timeout`, `network`, `gateway-unavailable`, `malformed-response` or `aborted` it may have been begun: read the jobs, do not
   *   repeat the call.
   */
  setHold(idInstance: string, body: BodyOf<'setHold'>, options?: EdgeCallOptions & { readonly actor?: string }): Promise<EdgeAnswer<'setHold'>>;
  /**
   * Let the senders through again. Needs the scope `instance:hold`. Sent exactly once.
   *
   * @throws {SluiceError} After `timeout`, `network`, `gateway-unavailable`, `malformed-response` or `aborted` it may have been begun: read the jobs, do not
   *   repeat the call.
   */
  liftHold(idInstance: string, hold: number, body: BodyOf<'liftHold'>, options?: EdgeCallOptions & { readonly actor?: string }): Promise<EdgeAnswer<'liftHold'>>;
  /**
   * Decide that what waits is kept. Needs the scope `instance:hold`. Sent exactly once.
   *
   * @throws {SluiceError} After `timeout`, `network`, `gateway-unavailable`, `malformed-response` or `aborted` it may have been begun: read the jobs, do not
   *   repeat the call.
   */
  keepLeftovers(idInstance: string, body: BodyOf<'keepLeftovers'>, options?: EdgeCallOptions & { readonly actor?: string }): Promise<EdgeAnswer<'keepLeftovers'>>;
  /** Read what happened. Needs the scope `journal:read`. */
  readJournal(idInstance: string, options?: EdgeCallOptions & { readonly after?: number; readonly limit?: number; readonly kind?: string; readonly order?: 'newest-first' | 'oldest-first' }): Promise<EdgeAnswer<'readJournal'>>;
  /** Say what the key may do. Needs the scope `queue:read`. */
  readOwnKey(options?: EdgeCallOptions): Promise<EdgeAnswer<'readOwnKey'>>;
  /** List the keys. Needs the scope `keys:manage`. */
  listKeys(options?: EdgeCallOptions): Promise<EdgeAnswer<'listKeys'>>;
  /**
   * Make a key. Needs the scope `keys:manage`. Sent exactly once.
   *
   * @throws {SluiceError} After `timeout`, `network`, `gateway-unavailable`, `malformed-response` or `aborted` it may have been begun: read the jobs, do not
   *   repeat the call.
   */
  createKey(body: BodyOf<'createKey'>, options?: EdgeCallOptions & { readonly actor?: string }): Promise<EdgeAnswer<'createKey'>>;
  /**
   * Revoke a key. Needs the scope `keys:manage`. Sent exactly once.
   *
   * @throws {SluiceError} After `timeout`, `network`, `gateway-unavailable`, `malformed-response` or `aborted` it may have been begun: read the jobs, do not
   *   repeat the call.
   */
  revokeKey(name: string, options?: EdgeCallOptions & { readonly actor?: string }): Promise<EdgeAnswer<'revokeKey'>>;
  /** Read this description. Needs no scope. */
  readContract(options?: EdgeCallOptions): Promise<EdgeAnswer<'readContract'>>;
}

export function edgeMethods(api: Api<paths>, send: EdgeSend): EdgeMethods {
  return {
    listInstances: (options) =>
      send.json(operations.listInstances, {}, options, (init) => api.GET('/instances', init)),
    addInstance: (body, options) =>
      send.body(operations.addInstance, {}, body, options, (init, written) => api.POST('/instances', { ...init, params: { header: { ...(options?.actor !== undefined && { 'Sluice-Actor': options.actor }) } }, ...written })),
    changeInstance: (idInstance, body, options) =>
      send.body(operations.changeInstance, { idInstance }, body, options, (init, written) => api.PATCH('/instances/{idInstance}', { ...init, params: { path: { idInstance }, header: { ...(options?.actor !== undefined && { 'Sluice-Actor': options.actor }) } }, ...written })),
    removeInstance: (idInstance, options) =>
      send.json(operations.removeInstance, { idInstance }, options, (init) => api.DELETE('/instances/{idInstance}', { ...init, params: { path: { idInstance }, header: { ...(options?.actor !== undefined && { 'Sluice-Actor': options.actor }) } } })),
    readQueue: (idInstance, options) =>
      send.conditional(operations.readQueue, { idInstance }, options, (init) => api.GET('/instances/{idInstance}/queue', { ...init, params: { path: { idInstance }, query: { ...(options?.type !== undefined && { type: options.type }), ...(options?.chat !== undefined && { chat: options.chat }), ...(options?.text !== undefined && { text: options.text }), ...(options?.olderThanMs !== undefined && { olderThanMs: options.olderThanMs }), ...(options?.limit !== undefined && { limit: options.limit }), ...(options?.after !== undefined && { after: options.after }) }, header: { ...(options?.ifNoneMatch !== undefined && { 'If-None-Match': options.ifNoneMatch }) } } })),
    streamEvents: (idInstance, options) =>
      send.stream(operations.streamEvents, { idInstance }, options, (init) => api.GET('/instances/{idInstance}/events', { ...init, params: { path: { idInstance }, header: { ...(options?.lastEventId !== undefined && { 'Last-Event-ID': options.lastEventId }) } } })),
    readStanding: (idInstance, options) =>
      send.json(operations.readStanding, { idInstance }, options, (init) => api.GET('/instances/{idInstance}/standing', { ...init, params: { path: { idInstance } } })),
    diagnose: (idInstance, options) =>
      send.json(operations.diagnose, { idInstance }, options, (init) => api.GET('/instances/{idInstance}/diagnosis', { ...init, params: { path: { idInstance } } })),
    forecast: (idInstance, options) =>
      send.json(operations.forecast, { idInstance }, options, (init) => api.GET('/instances/{idInstance}/forecast', { ...init, params: { path: { idInstance } } })),
    guardReconnect: (idInstance, options) =>
      send.json(operations.guardReconnect, { idInstance }, options, (init) => api.GET('/instances/{idInstance}/guard', { ...init, params: { path: { idInstance } } })),
    planClearing: (idInstance, body, options) =>
      send.body(operations.planClearing, { idInstance }, body, options, (init, written) => api.POST('/instances/{idInstance}/plans', { ...init, params: { path: { idInstance } }, ...written })),
    startClearing: (idInstance, body, options) =>
      send.body(operations.startClearing, { idInstance }, body, options, (init, written) => api.POST('/instances/{idInstance}/clearings', { ...init, params: { path: { idInstance }, header: { 'Idempotency-Key': options.idempotencyKey, ...(options.actor !== undefined && { 'Sluice-Actor': options.actor }) } }, ...written })),
    startRestore: (idInstance, body, options) =>
      send.body(operations.startRestore, { idInstance }, body, options, (init, written) => api.POST('/instances/{idInstance}/restores', { ...init, params: { path: { idInstance }, header: { 'Idempotency-Key': options.idempotencyKey, ...(options.actor !== undefined && { 'Sluice-Actor': options.actor }) } }, ...written })),
    planRestore: (idInstance, body, options) =>
      send.body(operations.planRestore, { idInstance }, body, options, (init, written) => api.POST('/instances/{idInstance}/restore-plans', { ...init, params: { path: { idInstance } }, ...written })),
    listJobs: (idInstance, options) =>
      send.json(operations.listJobs, { idInstance }, options, (init) => api.GET('/instances/{idInstance}/jobs', { ...init, params: { path: { idInstance }, query: { ...(options?.state !== undefined && { state: options.state }), ...(options?.limit !== undefined && { limit: options.limit }) } } })),
    readJob: (idInstance, job, options) =>
      send.json(operations.readJob, { idInstance, job }, options, (init) => api.GET('/instances/{idInstance}/jobs/{job}', { ...init, params: { path: { idInstance, job } } })),
    listSnapshots: (idInstance, options) =>
      send.json(operations.listSnapshots, { idInstance }, options, (init) => api.GET('/instances/{idInstance}/snapshots', { ...init, params: { path: { idInstance }, query: { ...(options?.limit !== undefined && { limit: options.limit }) } } })),
    readSnapshot: (idInstance, snapshot, options) =>
      send.json(operations.readSnapshot, { idInstance, snapshot }, options, (init) => api.GET('/instances/{idInstance}/snapshots/{snapshot}', { ...init, params: { path: { idInstance, snapshot } } })),
    streamSnapshotEntries: (idInstance, snapshot, options) =>
      send.stream(operations.streamSnapshotEntries, { idInstance, snapshot }, options, (init) => api.GET('/instances/{idInstance}/snapshots/{snapshot}/entries', { ...init, params: { path: { idInstance, snapshot }, query: { ...(options?.after !== undefined && { after: options.after }), ...(options?.limit !== undefined && { limit: options.limit }) } } })),
    listResends: (idInstance, snapshot, options) =>
      send.json(operations.listResends, { idInstance, snapshot }, options, (init) => api.GET('/instances/{idInstance}/snapshots/{snapshot}/resends', { ...init, params: { path: { idInstance, snapshot } } })),
    listHolds: (idInstance, options) =>
      send.json(operations.listHolds, { idInstance }, options, (init) => api.GET('/instances/{idInstance}/holds', { ...init, params: { path: { idInstance } } })),
    setHold: (idInstance, body, options) =>
      send.body(operations.setHold, { idInstance }, body, options, (init, written) => api.POST('/instances/{idInstance}/holds', { ...init, params: { path: { idInstance }, header: { ...(options?.actor !== undefined && { 'Sluice-Actor': options.actor }) } }, ...written })),
    liftHold: (idInstance, hold, body, options) =>
      send.body(operations.liftHold, { idInstance, hold }, body, options, (init, written) => api.DELETE('/instances/{idInstance}/holds/{hold}', { ...init, params: { path: { idInstance, hold }, header: { ...(options?.actor !== undefined && { 'Sluice-Actor': options.actor }) } }, ...written })),
    keepLeftovers: (idInstance, body, options) =>
      send.body(operations.keepLeftovers, { idInstance }, body, options, (init, written) => api.POST('/instances/{idInstance}/decisions', { ...init, params: { path: { idInstance }, header: { ...(options?.actor !== undefined && { 'Sluice-Actor': options.actor }) } }, ...written })),
    readJournal: (idInstance, options) =>
      send.json(operations.readJournal, { idInstance }, options, (init) => api.GET('/instances/{idInstance}/journal', { ...init, params: { path: { idInstance }, query: { ...(options?.after !== undefined && { after: options.after }), ...(options?.limit !== undefined && { limit: options.limit }), ...(options?.kind !== undefined && { kind: options.kind }), ...(options?.order !== undefined && { order: options.order }) } } })),
    readOwnKey: (options) =>
      send.json(operations.readOwnKey, {}, options, (init) => api.GET('/key', init)),
    listKeys: (options) =>
      send.json(operations.listKeys, {}, options, (init) => api.GET('/keys', init)),
    createKey: (body, options) =>
      send.body(operations.createKey, {}, body, options, (init, written) => api.POST('/keys', { ...init, params: { header: { ...(options?.actor !== undefined && { 'Sluice-Actor': options.actor }) } }, ...written })),
    revokeKey: (name, options) =>
      send.json(operations.revokeKey, { name }, options, (init) => api.DELETE('/keys/{name}', { ...init, params: { path: { name }, header: { ...(options?.actor !== undefined && { 'Sluice-Actor': options.actor }) } } })),
    readContract: (options) =>
      send.json(operations.readContract, {}, options, (init) => api.GET('/openapi.json', init)),
  };
}
