/**
 * The part of a Durable Object's runtime that is used here. The package with all of its types would replace those of the web everywhere.
 */
export interface DurableState {
  readonly id: { readonly name?: string };
  readonly storage: DurableStorage;
  /** Keeps the object in memory until the promise settles, also where its caller has hung up. */
  waitUntil(promise: Promise<unknown>): void;
}

/**
 * The storage of a Durable Object with SQLite. What a turn writes is committed together, and nothing leaves the object before that is durable: no
 * answer, no request, no byte on a socket.
 */
export interface DurableStorage {
  readonly sql: DurableSql;
  readonly kv: {
    get(key: string): unknown;
    put(key: string, value: unknown): void;
  };
  transactionSync<Result>(action: () => Result): Result;
  /** Has `alarm()` of the object called at a time, in milliseconds since the epoch. There is one alarm: it replaces the one before. */
  setAlarm(at: number): Promise<void>;
}

interface DurableSql {
  /** Carries out a statement. A Durable Object takes 100 parameters, and rows of 2 MB. */
  exec(sql: string, ...params: readonly unknown[]): { toArray(): readonly Readonly<Record<string, unknown>>[] };
}

/** A binding to Durable Objects, each of which has a name. */
export interface DurableNamespace {
  getByName(name: string): { fetch(request: Request): Promise<Response> };
}
