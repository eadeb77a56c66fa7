import type { Product } from '@sluice/emulator';
import type { QueueFlavor, Selection } from '@sluice/queue';

/** The job that is carried out: a clearing, whole or of a part; the brake, and its release; the connecting of a number. */
type SceneKind = 'full' | 'selective' | 'stop' | 'go' | 'connect';

/** A job that is broken off, and the gateway at which it happens. */
export interface Scene {
  readonly flavor: QueueFlavor;
  readonly kind: SceneKind;
  /** Whether messages leave meanwhile. */
  readonly gateway: 'blocked' | 'sending';
}

export const scenes: readonly Scene[] = [
  { flavor: 'plain', kind: 'full', gateway: 'blocked' },
  { flavor: 'plain', kind: 'selective', gateway: 'blocked' },
  { flavor: 'plain', kind: 'selective', gateway: 'sending' },
  { flavor: 'v3', kind: 'full', gateway: 'blocked' },
  { flavor: 'v3', kind: 'selective', gateway: 'blocked' },
  { flavor: 'chat-api', kind: 'full', gateway: 'blocked' },
  { flavor: 'chat-api', kind: 'selective', gateway: 'blocked' },
  { flavor: 'chat-api', kind: 'selective', gateway: 'sending' },
  { flavor: 'plain', kind: 'stop', gateway: 'sending' },
  { flavor: 'plain', kind: 'go', gateway: 'sending' },
  { flavor: 'v3', kind: 'go', gateway: 'blocked' },
  { flavor: 'plain', kind: 'connect', gateway: 'blocked' },
];

/** Whether a scene clears a queue. */
export function isOfQueue(scene: Scene): scene is Scene & { readonly kind: 'full' | 'selective' } {
  return scene.kind === 'full' || scene.kind === 'selective';
}

export const ID = '1101000001';
/** The emulator's own, which opens nothing anywhere. */
export const TOKEN = 'token-of-the-crashes';

/** How long each call takes, in milliseconds. No time passes but that of sleeps: so every run takes the same course. */
export const CALL_MS = 1000;

/** An account behind each API, and its states in which nothing leaves and in which messages do. */
export const products: Readonly<Record<QueueFlavor, ProductFacts>> = {
  plain: { name: 'whatsapp', blocked: 'blocked', sending: 'authorized' },
  v3: { name: 'max', blocked: 'blocked', sending: 'authorized' },
  'chat-api': { name: 'chat-api', blocked: 'got qr code', sending: 'authenticated' },
};

interface ProductFacts {
  readonly name: Product;
  readonly blocked: string;
  readonly sending: string;
}

export const selections: Readonly<Record<'full' | 'selective', Selection>> = {
  full: { all: true },
  selective: { text: 'offer' },
};

/** What waits, in its order: a word for each, which means recipient and text. Two of those that stay are alike in everything. */
const WAITING = ['Offer 1', 'Answer 1', 'Offer 2', 'Answer 2', 'Offer 3', 'Answer 2', 'Offer 4', 'Offer 5'] as const;

/** A message as the gateway accepts it. */
export interface Text {
  readonly chatId: string;
  readonly message: string;
}

export function waitingAt({ flavor }: Pick<Scene, 'flavor'>): readonly Text[] {
  return WAITING.map((message) => {
    const index = WAITING.indexOf(message);
    return { chatId: flavor === 'v3' ? `1000000${index}` : `7999000000${index}@c.us`, message };
  });
}

/** Whether it is to be in the queue, or to have left it to its recipient, when all is over. */
export function stays({ kind }: Scene, { message }: Text): boolean {
  return kind !== 'full' && (kind !== 'selective' || message.startsWith('Answer'));
}
