import { chance } from '../engine/chance.ts';
import type { Product } from '../engine/product.ts';
import type { components } from '../gen/control.ts';
import type { TextKind } from './texts.ts';

type Form = NonNullable<components['schemas']['Recipients']['form']>;

/** How many different ones there are: what seven digits can number. */
const ALL = 10_000_000;
// Shares no factor with `ALL`: who is counted up with it meets everybody once before anybody twice.
const STRIDE = 7_368_787;

/** The chats to which the messages of one instance go. The same seed gives the same. */
export class Recipients {
  readonly #product: Product;
  readonly #first: number;

  constructor(product: Product, idInstance: string, seed: number) {
    this.#product = product;
    this.#first = Math.floor(chance(seed, `recipients ${idInstance}`) * ALL);
  }

  /** The `place`-th of them, from 0, as a chat id. Offers go to others than the rest: to those who never asked. */
  chatId(index: number, form: Form, kind: TextKind): string {
    const digits = this.#digits(index);
    const range = kind === 'offer' ? '999' : '900';
    const isWhatsApp = this.#product === 'whatsapp' || this.#product === 'chat-api';
    switch (form) {
      case 'national':
        return `8${range}${digits}@c.us`;
      case 'lid':
        return `99900000${digits}@lid`;
      case 'group':
        return isWhatsApp ? `12036300000${digits}@g.us` : `-100000${digits}`;
      case 'usual':
        // Telegram and MAX number people without showing their telephone (evidence/ids#telegram-chats, evidence/ids#max-chats).
        return isWhatsApp ? `7${range}${digits}@c.us` : `1${digits}`;
    }
  }

  /** The telephone of the `place`-th, in international form. */
  phone(index: number): number {
    return Number(`7900${this.#digits(index)}`);
  }

  #digits(index: number): string {
    return String((this.#first + (index % ALL) * STRIDE) % ALL).padStart(7, '0');
  }
}
