import { chance } from '../engine/chance.ts';
import type { components } from '../gen/control.ts';
import { codes } from './texts/codes.ts';
import { hostile } from './texts/hostile.ts';
import { longTexts } from './texts/long.ts';
import { offers } from './texts/offers.ts';
import { orders } from './texts/orders.ts';
import { reminders } from './texts/reminders.ts';
import { replies } from './texts/replies.ts';

/** What messages say. */
export type TextKind = components['schemas']['TextKind'];

/** What settles a text: the same gives the same. */
export interface TextChoice {
  readonly kind: TextKind;
  readonly seed: number;
  /** Names the message, among all of all instances. */
  readonly key: string;
  /** Which message of those that belong together it is, from 0: orders are numbered. */
  readonly index: number;
  /** In UTF-16 code units. */
  readonly maxLength: number;
}

const short: Readonly<Record<Exclude<TextKind, 'long'>, readonly string[]>> = {
  offer: offers,
  order: orders,
  reminder: reminders,
  reply: replies,
  code: codes,
  hostile: Object.values(hostile),
};

const FIRST_ORDER = 4100;

/** One of the texts of a kind. */
export function textOf({ kind, seed, key, index, maxLength }: TextChoice): string {
  const texts = kind === 'long' ? longTexts(maxLength) : short[kind];
  const text = texts[Math.floor(chance(seed, `text ${key}`) * texts.length)] ?? '';
  if (kind === 'order') return text.replace('{order}', String(FIRST_ORDER + index));
  if (kind === 'code') return text.replace('{code}', String(Math.floor(chance(seed, `code ${key}`) * 1e6)).padStart(6, '0'));
  return text;
}
