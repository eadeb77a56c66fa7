// Generated from the contract by `pnpm generate`; do not edit.
// sha256 of the contract: bc04ad4e603f09dacf57a94b1d6f451db45c4fa5c119c369c9bcb9c83af1bd76

/** What the contract says of each operation: its verb, what it does at the gateway, and how often it may be called for one instance. */
export const operations = {
  showMessagesQueue: { verb: 'GET', effect: 'read', callsPerSecond: 1 },
  clearMessagesQueue: { verb: 'GET', effect: 'change', callsPerSecond: 1 },
  getMessagesCount: { verb: 'GET', effect: 'read', callsPerSecond: 1 },
  getWebhooksCount: { verb: 'GET', effect: 'read', callsPerSecond: 1 },
  clearWebhooksQueue: { verb: 'DELETE', effect: 'change', callsPerSecond: 1 },
  getStateInstance: { verb: 'GET', effect: 'read', callsPerSecond: 1 },
  getStatusInstance: { verb: 'GET', effect: 'read', callsPerSecond: 1 },
  getSettings: { verb: 'GET', effect: 'read', callsPerSecond: 1 },
  setSettings: { verb: 'POST', effect: 'change', callsPerSecond: 1 },
  reboot: { verb: 'GET', effect: 'change', callsPerSecond: 1 },
  logout: { verb: 'GET', effect: 'change', callsPerSecond: 1 },
  qr: { verb: 'GET', effect: 'change', callsPerSecond: 3 },
  getAuthorizationCode: { verb: 'POST', effect: 'change', callsPerSecond: 1 },
  sendMessage: { verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendFileByUrl: { verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendFileByUpload: { verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendLocation: { verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendContact: { verb: 'POST', effect: 'send', callsPerSecond: 50 },
  sendPoll: { verb: 'POST', effect: 'send', callsPerSecond: 50 },
  forwardMessages: { verb: 'POST', effect: 'send', callsPerSecond: 50 },
  checkWhatsapp: { verb: 'POST', effect: 'change', callsPerSecond: 10 },
  receiveNotification: { verb: 'GET', effect: 'read', callsPerSecond: 100 },
  deleteNotification: { verb: 'DELETE', effect: 'change', callsPerSecond: 100 },
  getMessage: { verb: 'POST', effect: 'read', callsPerSecond: 10 },
  lastOutgoingMessages: { verb: 'GET', effect: 'read', callsPerSecond: 1 },
  checkAccount: { verb: 'POST', effect: 'change', callsPerSecond: 1 },
} as const;
