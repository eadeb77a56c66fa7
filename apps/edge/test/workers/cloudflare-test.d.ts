/** The part of the runtime's modules that the tests in workerd use. */
declare module 'cloudflare:test' {
  interface Stub {
    fetch(request: Request): Promise<Response>;
  }

  /** As `DurableStorage`, which no module of the runtime can import, and what only tests ask for. */
  export interface TestStorage {
    readonly sql: {
      exec(sql: string, ...params: readonly unknown[]): { toArray(): readonly Readonly<Record<string, unknown>>[] };
    };
    readonly kv: { get(key: string): unknown; put(key: string, value: unknown): void };
    transactionSync<Result>(action: () => Result): Result;
    setAlarm(at: number): Promise<void>;
    getAlarm(): Promise<number | null>;
    deleteAll(): Promise<void>;
  }

  /** Runs the callback in the object, as if it were a request to it. */
  export function runInDurableObject<Result>(
    stub: Stub,
    callback: (instance: unknown, state: { readonly storage: TestStorage }) => Result | Promise<Result>,
  ): Promise<Result>;
  /** Removes the object from memory, once the calls to it have ended. Its storage stays. */
  export function evictDurableObject(stub: Stub): Promise<void>;
  /** Runs the alarm of the object now, where it has one. @returns whether it had. */
  export function runDurableObjectAlarm(stub: Stub): Promise<boolean>;
}

declare module 'cloudflare:workers' {
  interface TestNamespace {
    getByName(name: string): { fetch(request: Request): Promise<Response> };
  }

  /** The bindings of `vitest.workerd.config.ts`. */
  export const env: { readonly INSTANCES: TestNamespace; readonly CLEARINGS: TestNamespace; readonly DIRECTORY: TestNamespace };
}
