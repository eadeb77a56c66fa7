/** The part of the runtime's `fetch` that a client needs; `fetch` itself will do. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
