// Generated from the gateway's contract by `pnpm generate`; do not edit.
// sha256 of the contract: cb5616548d9f83c8c78a9d15e1c6e703cea765312cc5a1690d4e760be81e3128

/** What the contract says of each operation; `spacingMs` is the least time between two calls for one instance. */
export const operations = {
  showMessagesQueue: { destructive: false, spacingMs: 1000 },
  clearMessagesQueue: { destructive: true, spacingMs: 1000 },
  getMessagesCount: { destructive: false, spacingMs: 1000 },
  getWebhooksCount: { destructive: false, spacingMs: 1000 },
  clearWebhooksQueue: { destructive: true, spacingMs: 1000 },
  getStateInstance: { destructive: false, spacingMs: 1000 },
  getSettings: { destructive: false, spacingMs: 1000 },
  sendMessage: { destructive: false, spacingMs: 20 },
} as const;
