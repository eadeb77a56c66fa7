/** Which API an instance speaks: the gateway's plain paths (WhatsApp, Telegram), its `/v3` (MAX), or the Chat-API protocol. */
export type QueueFlavor = 'plain' | 'v3' | 'chat-api';

/** How something is done: by the gateway, by Sluice out of other things, by a person, or not at all. */
export type Support = 'native' | 'emulated' | 'manual' | 'impossible';

/** What one may want to do with a queue. */
export type Ability =
  | 'list'
  | 'count'
  | 'clear'
  | 'clear-selected'
  | 'remove-one'
  | 'restore'
  | 'hold'
  | 'pause'
  | 'prove-sent'
  | 'check-recipient'
  | 'clear-notifications'
  | 'clear-actions';

export interface Capability {
  readonly support: Support;
  /** What to know of it, in one sentence for people. */
  readonly note: string;
}

/** The known facts of an API: the one table from which screens, documentation and refusals come. */
export interface Capabilities {
  readonly flavor: QueueFlavor;
  readonly abilities: Readonly<Record<Ability, Capability>>;
  /** How many entries a list shows. */
  readonly showCap: number;
  /** How old a count can be, in milliseconds. */
  readonly countLagMs: number;
  /** How long it can take until a message that was sent is listed as such, in milliseconds. */
  readonly sentLagMs: number;
  /** How long a message waits before it is dropped, in milliseconds; `undefined` where no end is documented. */
  readonly retentionMs: number | undefined;
  /** How many messages a queue holds; `undefined` where no cap is documented. */
  readonly queueCap: number | undefined;
  /** The shortest pause between two messages that leave, in milliseconds. */
  readonly minDelayMs: number;
  /** The longest pause that can be set on WhatsApp, and on the other messengers, in milliseconds; `undefined` where none is documented. */
  readonly maxDelayMs: { readonly whatsapp: number; readonly other: number } | undefined;
  /** Within how long a change of the settings takes effect, in milliseconds. */
  readonly maxSettingsMs: number;
  /** So many messages per window after a phone has come back, where that is documented. */
  readonly slowStart: { readonly messages: number; readonly perMs: number } | undefined;
  /** The longest that a clear is taken to need, in milliseconds. Documented only for another gateway; the same patience is had with all. */
  readonly maxClearMs: number;
  /**
   * How long after its caller has given up, in milliseconds, a request may still be carried out: by the gateway, or by what is before it
   * and finishes what was begun, as Sluice's own edge does. Not documented; the same patience as with a clear, by choice.
   */
  readonly lateRequestMs: number;
  /** How often each call may be made for one instance, per second. */
  readonly callsPerSecond: { readonly list: number; readonly count: number; readonly clear: number; readonly send: number };
}

const MINUTE_MS = 60_000;

const emulatedByClearing: Capability = {
  support: 'emulated',
  note: 'The queue is captured and cleared as a whole, and Sluice sends the messages that are to stay again, in their order. Only where everything can be seen.',
};
const emulatedWithRecipients: Capability = {
  support: 'emulated',
  note: 'As on other gateways, but only where the gateway names the recipient of each message: a message without a recipient cannot be restored.',
};
const impossible = (note: string): Capability => ({ support: 'impossible', note });
const native = (note: string): Capability => ({ support: 'native', note });

const gateway = {
  showCap: 500, // evidence/queue#show-cap
  countLagMs: 10_000, // evidence/queue#count-lag
  sentLagMs: 2 * MINUTE_MS, // evidence/notifications#sent-list
  retentionMs: 24 * 60 * MINUTE_MS, // evidence/queue#retention
  queueCap: undefined, // evidence/queue#size-cap
  minDelayMs: 500, // evidence/settings#delay-bounds
  // By the pages of WhatsApp and Telegram (evidence/settings#delay-bounds); that of MAX says none, and an answer to more is not known.
  maxDelayMs: { whatsapp: 10 * MINUTE_MS, other: 5 * MINUTE_MS },
  maxSettingsMs: 5 * MINUTE_MS, // evidence/states#settings-restart
  slowStart: undefined,
  maxClearMs: 5 * MINUTE_MS, // evidence/other-gateways#radist-clear
  lateRequestMs: 5 * MINUTE_MS,
  // evidence/limits#list-and-clear, evidence/limits#counts, evidence/limits#sends
  callsPerSecond: { list: 1, count: 1, clear: 1, send: 50 },
} as const;

const gatewayAbilities: Readonly<Record<Ability, Capability>> = {
  list: native('The first 500 entries; there is no paging.'),
  count: native('Up to 10 seconds old.'),
  clear: native('Everything, for every chat. A message in flight may still be sent.'),
  'clear-selected': emulatedByClearing,
  'remove-one': emulatedByClearing,
  restore: { support: 'emulated', note: 'Entries are sent again, under new ids, at the end of the queue.' },
  hold: { support: 'emulated', note: 'Senders that go through the edge are refused for the time. Others are not.' },
  pause: {
    support: 'emulated',
    note: 'The brake sets the delay between two messages to its maximum, 10 minutes on WhatsApp and 5 on the others: hardly anything leaves, and it is set back later. The gateway restarts the instance for it, within 5 minutes.',
  },
  'prove-sent': native('The messages sent lately are listed, and every entry keeps its id.'),
  'check-recipient': native('Only WhatsApp; counts against the quota of the tariff.'),
  'clear-notifications': native('Another queue; once in 60 seconds.'),
  'clear-actions': impossible('There is no queue of actions.'),
};

/**
 * What each API can do, and its figures.
 *
 * @example
 * ```ts
 * const { abilities, showCap } = capabilities.plain;
 * console.log(abilities['clear-selected'], showCap);
 * ```
 */
export const capabilities: Readonly<Record<QueueFlavor, Capabilities>> = {
  plain: { flavor: 'plain', abilities: gatewayAbilities, ...gateway },
  v3: {
    flavor: 'v3',
    abilities: {
      ...gatewayAbilities,
      'check-recipient': native('Only numbers of Russia and Belarus. To check often can get the account restricted.'),
    },
    ...gateway,
  },
  'chat-api': {
    flavor: 'chat-api',
    abilities: {
      list: native('100 entries, with the total. Whether the first or the last is not documented, nor are their recipients.'),
      count: native('Comes with the list.'),
      clear: native('All messages. Actions wait in a separate queue, which is not touched.'),
      'clear-selected': emulatedWithRecipients,
      'remove-one': emulatedWithRecipients,
      restore: { support: 'emulated', note: 'Only texts, and only where the recipient is known.' },
      hold: { support: 'emulated', note: 'Senders that go through the edge are refused for the time. Others are not.' },
      pause: impossible('Nothing of the kind is documented. Disconnect the phone from the internet: nothing leaves without it.'),
      'prove-sent': impossible('Nothing lists what was sent.'),
      'check-recipient': native('Asks the messenger itself.'),
      'clear-notifications': impossible('Nothing of the kind is documented.'),
      'clear-actions': native('The queue of actions, which is another.'),
    },
    showCap: 100, // evidence/chat-api#queue
    // The total comes with the list and is of the same moment.
    countLagMs: 0,
    // Nothing lists what was sent.
    sentLagMs: 0,
    retentionMs: undefined, // evidence/chat-api#retention
    queueCap: 400, // evidence/chat-api#queue-cap
    // No pause is documented (evidence/chat-api#no-pause): the shortest of the other gateways would claim too much.
    minDelayMs: 0,
    maxDelayMs: undefined,
    maxSettingsMs: 0,
    slowStart: { messages: 5, perMs: 2 * MINUTE_MS }, // evidence/chat-api#slow-start
    maxClearMs: 5 * MINUTE_MS, // evidence/other-gateways#radist-clear
    lateRequestMs: 5 * MINUTE_MS,
    // No limit is documented (evidence/chat-api#limits): one a second is the contract's own choice.
    callsPerSecond: { list: 1, count: 1, clear: 1, send: 1 },
  },
};
