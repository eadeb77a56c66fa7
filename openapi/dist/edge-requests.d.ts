// Generated from the contract by `pnpm generate`; do not edit.

export interface Mistake {
  /** Where it is, as a JSON pointer; empty for the whole. */
  readonly pointer: string;
  /** The mistake, or the expectation: a sentence about the value there. It quotes no value. */
  readonly problem: string;
}

/** Checks a value of which nothing is known. It stops at the first mistake. */
export type Check = (value: unknown) => true | readonly Mistake[];

/** The queries as they are read. */
export interface EdgeQueries {
  readonly listInstances: Readonly<Record<never, never>>;
  readonly addInstance: Readonly<Record<never, never>>;
  readonly changeInstance: Readonly<Record<never, never>>;
  readonly removeInstance: Readonly<Record<never, never>>;
  readonly readQueue: { readonly 'type'?: string; readonly 'chat'?: string; readonly 'text'?: string; readonly 'olderThanMs'?: number; readonly 'limit': number; readonly 'after': number };
  readonly streamEvents: Readonly<Record<never, never>>;
  readonly readStanding: Readonly<Record<never, never>>;
  readonly diagnose: Readonly<Record<never, never>>;
  readonly forecast: Readonly<Record<never, never>>;
  readonly guardReconnect: Readonly<Record<never, never>>;
  readonly planClearing: Readonly<Record<never, never>>;
  readonly startClearing: Readonly<Record<never, never>>;
  readonly startRestore: Readonly<Record<never, never>>;
  readonly planRestore: Readonly<Record<never, never>>;
  readonly listJobs: { readonly 'state': 'open' | 'all'; readonly 'limit': number };
  readonly readJob: Readonly<Record<never, never>>;
  readonly listSnapshots: { readonly 'limit': number };
  readonly readSnapshot: Readonly<Record<never, never>>;
  readonly streamSnapshotEntries: { readonly 'after': number; readonly 'limit'?: number };
  readonly listResends: Readonly<Record<never, never>>;
  readonly listHolds: Readonly<Record<never, never>>;
  readonly setHold: Readonly<Record<never, never>>;
  readonly liftHold: Readonly<Record<never, never>>;
  readonly keepLeftovers: Readonly<Record<never, never>>;
  readonly readJournal: { readonly 'after'?: number; readonly 'limit': number; readonly 'kind'?: string; readonly 'order': 'newest-first' | 'oldest-first' };
  readonly readOwnKey: Readonly<Record<never, never>>;
  readonly listKeys: Readonly<Record<never, never>>;
  readonly createKey: Readonly<Record<never, never>>;
  readonly revokeKey: Readonly<Record<never, never>>;
  readonly readContract: Readonly<Record<never, never>>;
}

/** The headers as they are read. */
export interface EdgeHeaders {
  readonly listInstances: Readonly<Record<never, never>>;
  readonly addInstance: { readonly 'Sluice-Actor'?: string };
  readonly changeInstance: { readonly 'Sluice-Actor'?: string };
  readonly removeInstance: { readonly 'Sluice-Actor'?: string };
  readonly readQueue: { readonly 'If-None-Match'?: string };
  readonly streamEvents: { readonly 'Last-Event-ID'?: string };
  readonly readStanding: Readonly<Record<never, never>>;
  readonly diagnose: Readonly<Record<never, never>>;
  readonly forecast: Readonly<Record<never, never>>;
  readonly guardReconnect: Readonly<Record<never, never>>;
  readonly planClearing: Readonly<Record<never, never>>;
  readonly startClearing: { readonly 'Idempotency-Key': string; readonly 'Sluice-Actor'?: string };
  readonly startRestore: { readonly 'Idempotency-Key': string; readonly 'Sluice-Actor'?: string };
  readonly planRestore: Readonly<Record<never, never>>;
  readonly listJobs: Readonly<Record<never, never>>;
  readonly readJob: Readonly<Record<never, never>>;
  readonly listSnapshots: Readonly<Record<never, never>>;
  readonly readSnapshot: Readonly<Record<never, never>>;
  readonly streamSnapshotEntries: Readonly<Record<never, never>>;
  readonly listResends: Readonly<Record<never, never>>;
  readonly listHolds: Readonly<Record<never, never>>;
  readonly setHold: { readonly 'Sluice-Actor'?: string };
  readonly liftHold: { readonly 'Sluice-Actor'?: string };
  readonly keepLeftovers: { readonly 'Sluice-Actor'?: string };
  readonly readJournal: Readonly<Record<never, never>>;
  readonly readOwnKey: Readonly<Record<never, never>>;
  readonly listKeys: Readonly<Record<never, never>>;
  readonly createKey: { readonly 'Sluice-Actor'?: string };
  readonly revokeKey: { readonly 'Sluice-Actor'?: string };
  readonly readContract: Readonly<Record<never, never>>;
}

/** What checks the body of each operation that takes one. */
export declare const bodies: {
  readonly addInstance: Check;
  readonly changeInstance: Check;
  readonly planClearing: Check;
  readonly startClearing: Check;
  readonly startRestore: Check;
  readonly planRestore: Check;
  readonly setHold: Check;
  readonly liftHold: Check;
  readonly keepLeftovers: Check;
  readonly createKey: Check;
};

/** What checks the query of each operation, as an object by the names in it. */
export declare const queries: { readonly [Id in keyof EdgeQueries]: Check };

/** What checks those headers of each operation that the contract has, as an object by their names. */
export declare const headers: { readonly [Id in keyof EdgeHeaders]: Check };

/** Reads a query: numbers are numbers, and what was not given has its default. A parameter that is given twice, or not known, is a mistake. */
export declare function readQuery<Id extends keyof EdgeQueries>(
  operationId: Id,
  search: Iterable<readonly [name: string, value: string]>,
): { readonly query: EdgeQueries[Id] } | { readonly mistakes: readonly Mistake[] };

/** Reads those headers that the contract has for an operation. */
export declare function readHeaders<Id extends keyof EdgeHeaders>(
  operationId: Id,
  sent: { get(name: string): string | null | undefined },
): { readonly headers: EdgeHeaders[Id] } | { readonly mistakes: readonly Mistake[] };
