/** A value, or the promise of it. `await` takes both; a plain one costs a call nothing. */
export type Awaitable<Value> = Value | Promise<Value>;
