/** What a caller may give to a single call of an edge. */
export interface EdgeCallOptions {
  /** Ends the call, and a stream that it has answered. */
  readonly signal?: AbortSignal;
}
