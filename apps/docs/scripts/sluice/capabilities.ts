import { factLink } from '../evidence/fact-link.ts';
import { table } from '../table.ts';
import { fromQueue, spanFormat } from './from-queue.ts';

const FLAVORS = ['plain', 'v3', 'chat-api'] as const;
const HEAD = ['', 'Plain paths (WhatsApp, Telegram)', '`/v3` (MAX)', 'Chat-API'];

interface Capabilities {
  readonly abilities: Readonly<Record<string, { readonly support: string; readonly note: string }>>;
  readonly showCap: number;
  readonly countLagMs: number;
  readonly sentLagMs: number;
  readonly retentionMs?: number;
  readonly queueCap?: number;
  readonly minDelayMs: number;
  readonly slowStart?: { readonly messages: number; readonly perMs: number };
  readonly maxClearMs: number;
  readonly callsPerSecond: { readonly list: number; readonly count: number; readonly clear: number; readonly send: number };
}

/** What people want to do, by the names of the table. */
const ABILITIES: Readonly<Record<string, string>> = {
  list: 'See what waits',
  count: 'Count what waits',
  clear: 'Clear everything',
  'clear-selected': 'Clear a part, keep the rest',
  'remove-one': 'Take out one message',
  restore: 'Restore messages',
  hold: 'Hold the senders',
  pause: 'Pause the sending',
  'prove-sent': 'Prove that a message was sent',
  'check-recipient': 'Check whether a recipient has an account',
  'clear-notifications': 'Clear the queue of incoming notifications',
  'clear-actions': 'Clear the queue of actions',
};

/** In the order of people's questions. */
const FIGURES: Readonly<Record<string, (of: Capabilities, span: (ms: number) => string) => string>> = {
  'How many messages the list shows': ({ showCap }) => String(showCap),
  'How old the count can be': ({ countLagMs }, span) => (countLagMs === 0 ? 'of the same moment as the list' : span(countLagMs)),
  'How long until a message that was sent is listed as sent': ({ sentLagMs }, span) =>
    sentLagMs === 0 ? 'nothing lists it' : `up to ${span(sentLagMs)}`,
  'How long a message waits before it is dropped': ({ retentionMs }, span) =>
    retentionMs ? span(retentionMs) : 'not documented',
  'How many messages a queue holds': ({ queueCap }) => (queueCap ? String(queueCap) : 'no cap is documented'),
  'The shortest pause between two messages': ({ minDelayMs }, span) => (minDelayMs === 0 ? 'not documented' : span(minDelayMs)),
  'After a phone has come back': ({ slowStart }, span) =>
    slowStart ? `${slowStart.messages} messages in ${span(slowStart.perMs)}` : 'not documented',
  'How long Sluice goes on to look after a clear': ({ maxClearMs }, span) => `up to ${span(maxClearMs)}`,
  'Calls in a second, at most': ({ callsPerSecond: { list, count, clear, send } }) =>
    `list ${list}, count ${count}, clear ${clear}, send ${send}`,
};

/** The facts that a figure rests on, by its words. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  'How many messages the list shows': ['evidence/queue#show-cap', 'evidence/chat-api#queue'],
  'How old the count can be': ['evidence/queue#count-lag'],
  'How long until a message that was sent is listed as sent': ['evidence/notifications#sent-list'],
  'How long a message waits before it is dropped': ['evidence/queue#retention', 'evidence/chat-api#retention'],
  'How many messages a queue holds': ['evidence/queue#size-cap', 'evidence/chat-api#queue-cap'],
  'The shortest pause between two messages': ['evidence/settings#delay-bounds', 'evidence/chat-api#no-pause'],
  'After a phone has come back': ['evidence/chat-api#slow-start'],
  'How long Sluice goes on to look after a clear': ['evidence/other-gateways#radist-clear'],
  'Calls in a second, at most': [
    'evidence/limits#list-and-clear',
    'evidence/limits#counts',
    'evidence/limits#sends',
    'evidence/chat-api#limits',
  ],
};

/** What each API can do, how, and its figures, as screens and refusals have them. */
export function capabilities(): { readonly abilities: string; readonly figures: string } {
  // The queue's own types and tests hold the table to its shape.
  const all = fromQueue('capabilities.ts', 'capabilities') as Readonly<Record<(typeof FLAVORS)[number], Capabilities>>;
  const flavors = FLAVORS.map((flavor) => all[flavor]);
  const span = spanFormat(
    flavors.flatMap(({ countLagMs, sentLagMs, retentionMs = 0, minDelayMs, slowStart, maxClearMs }) => [
      countLagMs,
      sentLagMs,
      retentionMs,
      minDelayMs,
      maxClearMs,
      slowStart?.perMs ?? 0,
    ]),
  );
  const abilities = Object.keys(all.plain.abilities).map((name) =>
    row(
      wordsOf(name),
      flavors.map(({ abilities: { [name]: of } }) => `**${of?.support}**<br>${of?.note}`),
    ),
  );
  const figures = Object.entries(FIGURES).map(([words, of]) =>
    row(
      words,
      flavors.map((flavor) => of(flavor, span)),
    ).concat((FACTS[words] ?? []).map(factLink).join(', ')),
  );
  return { abilities: table(HEAD, abilities), figures: table([...HEAD, 'Facts'], figures) };
}

/** What says the same as the column before it is not read twice. */
function row(words: string, [plain = '', v3 = '', chatApi = '']: readonly string[]): readonly string[] {
  return [words, plain, v3 === plain ? 'the same' : v3, chatApi];
}

function wordsOf(ability: string): string {
  const words = ABILITIES[ability];
  if (words === undefined) throw new Error(`apps/docs/scripts/sluice/capabilities.ts has no words for the ability "${ability}".`);
  return words;
}
