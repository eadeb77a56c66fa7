import type { Product } from './product.ts';

export type SettingValue = string | number | boolean;

/** The settings of an instance, under the names that its API gives them. */
export type Settings = Readonly<Record<string, SettingValue>>;

/** The pause between two messages. All products have it here; Chat-API shows it as `sendDelay`. */
export const DELAY = 'delaySendMessagesMilliseconds';

const GATEWAY: Settings = {
  [DELAY]: 500,
  webhookUrl: '',
  webhookUrlToken: '',
  markIncomingMessagesReaded: 'no',
  markIncomingMessagesReadedOnReply: 'no',
  outgoingWebhook: 'yes',
  outgoingMessageWebhook: 'no',
  outgoingAPIMessageWebhook: 'no',
  incomingWebhook: 'yes',
  stateWebhook: 'yes',
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

/** The settings of a new instance. What a gateway begins with is not documented, except that the pause is at least 500 ms. */
export function defaultSettings(product: Product): Settings {
  return product === 'chat-api' ? CHAT_API : GATEWAY;
}
