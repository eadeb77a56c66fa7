// Generated from the gateway's contract by `pnpm generate`; do not edit.
// sha256 of the contract: cb5616548d9f83c8c78a9d15e1c6e703cea765312cc5a1690d4e760be81e3128

/** What the contract says of each operation: whether it changes nothing, and the least time between two calls for one instance. */
export const operations = {
  showMessagesQueue: { readOnly: true, spacingMs: 1000 },
  clearMessagesQueue: { readOnly: false, spacingMs: 1000 },
  getMessagesCount: { readOnly: true, spacingMs: 1000 },
  getWebhooksCount: { readOnly: true, spacingMs: 1000 },
  clearWebhooksQueue: { readOnly: false, spacingMs: 1000 },
  getStateInstance: { readOnly: true, spacingMs: 1000 },
  getSettings: { readOnly: true, spacingMs: 1000 },
  sendMessage: { readOnly: false, spacingMs: 20 },
} as const;
