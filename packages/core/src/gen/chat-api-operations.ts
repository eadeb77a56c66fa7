// Generated from the contract by `pnpm generate`; do not edit.
// sha256 of the contract: f5337f443a590f77be3956bf97e539bb6e08d0367daa35352678c5ebf4c40acd

/** What the contract says of each operation: its verb, what it does at the gateway, and how often it may be called for one instance. */
export const operations = {
  showMessagesQueue: { verb: 'GET', effect: 'read', callsPerSecond: 1 },
  clearMessagesQueue: { verb: 'POST', effect: 'change', callsPerSecond: 1 },
  showActionsQueue: { verb: 'GET', effect: 'read', callsPerSecond: 1 },
  clearActionsQueue: { verb: 'POST', effect: 'change', callsPerSecond: 1 },
  status: { verb: 'GET', effect: 'read', callsPerSecond: 1 },
  getSettings: { verb: 'GET', effect: 'read', callsPerSecond: 1 },
  setSettings: { verb: 'POST', effect: 'change', callsPerSecond: 1 },
  instanceStatuses: { verb: 'GET', effect: 'read', callsPerSecond: 1 },
  reboot: { verb: 'POST', effect: 'change', callsPerSecond: 1 },
  sendMessage: { verb: 'POST', effect: 'send', callsPerSecond: 1 },
  checkPhone: { verb: 'GET', effect: 'change', callsPerSecond: 1 },
} as const;
