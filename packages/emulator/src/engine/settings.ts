import type { Product } from './product.ts';

export type SettingValue = string | number | boolean;

/** The settings of an instance, under the names that its API gives them. */
export type Settings = Readonly<Record<string, SettingValue>>;

/** The pause between two messages. All products have it here; Chat-API shows it as `sendDelay`. */
export const DELAY = 'delaySendMessagesMilliseconds';

// All that clients read (evidence/settings#keys, evidence/settings#further-keys): some fail where a key is missing. MAX is known to have fewer, and
// which ones it lacks is not: here it has all.
const GATEWAY: Settings = {
  [DELAY]: 500,
  webhookUrl: '',
  webhookUrlToken: '',
  name: '',
  countryInstance: '',
  typeAccount: '',
  proxyInstance: '',
  sharedSession: 'no',
  markIncomingMessagesReaded: 'no',
  markIncomingMessagesReadedOnReply: 'no',
  outgoingWebhook: 'yes',
  outgoingMessageWebhook: 'no',
  outgoingAPIMessageWebhook: 'no',
  incomingWebhook: 'yes',
  deviceWebhook: 'no',
  statusInstanceWebhook: 'no',
  stateWebhook: 'yes',
  enableMessagesHistory: 'no',
  keepOnlineStatus: 'no',
  pollMessageWebhook: 'no',
  incomingBlockWebhook: 'no',
  incomingCallWebhook: 'no',
  outgoingCallWebhook: 'no',
  editedMessageWebhook: 'no',
  deletedMessageWebhook: 'no',
  avatarInfoWebhook: 'no',
  // Types by the pages; clients differ (evidence/settings#mixed-types).
  autoTyping: 0,
  linkPreview: true,
  enableLidMode: false,
};

const CHAT_API: Settings = {
  [DELAY]: 500,
  webhookUrl: '',
  ackNotificationsOn: false,
  statusNotificationsOn: false,
  instanceStatuses: true,
  webhookStatuses: false,
  guaranteedHooks: false,
};

/** The settings of a new instance. What a gateway begins with is not documented, except that the pause is at least 500 ms (evidence/settings#delay-bounds). */
export function defaultSettings(product: Product): Settings {
  return product === 'chat-api' ? CHAT_API : GATEWAY;
}
