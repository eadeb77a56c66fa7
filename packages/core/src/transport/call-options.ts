/** What a caller may give to a single call. */
export interface CallOptions {
  /** Ends the call, and the waiting for its turn. */
  readonly signal?: AbortSignal;
  /**
   * Called once, when it is the call's turn and before a request is made. What it throws ends the call and reaches the caller unchanged:
   * nothing is sent then, and the next call does not wait longer for it.
   */
  readonly onTurn?: () => void;
  /**
   * Called immediately before each request: when it is handed to the transport, and once more by a transport that can before the first byte
   * is written, so possibly twice. What it throws ends the call and reaches the caller unchanged; nothing is sent then and nothing retried.
   */
  readonly beforeWrite?: () => void;
}
