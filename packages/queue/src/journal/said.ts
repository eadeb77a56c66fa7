import { refusal } from '../sentences/refusal.ts';
import type { Said as SaidBy } from '../sentences/refusals.ts';
import { isVisible } from '../sentences/visible.ts';

/** Who does something, and why, as a caller says it. */
interface Said {
  readonly actor: string;
  readonly reason: string;
}

/** In characters. Both are written with every event of a job, and a row of a Durable Object takes 2 MB. */
const MAX_ACTOR_LENGTH = 200;
const MAX_REASON_LENGTH = 2000;

/** @throws {SluiceError} `invalid-request` where either is missing, or is too long to be written with every event. */
export function checkSaid({ actor, reason }: Said): void {
  checkActor(actor);
  checkLength('reason', said('reason', reason), MAX_REASON_LENGTH);
}

/** @throws {SluiceError} as `checkSaid`. */
export function checkActor(actor: string): void {
  checkLength('actor', said('actor', actor), MAX_ACTOR_LENGTH);
}

/** The types of a caller in JavaScript are not checked before this. */
export function isSaid(text: unknown): text is string {
  return typeof text === 'string' && isVisible(text);
}

function said(what: SaidBy, text: unknown): string {
  if (isSaid(text)) return text;
  throw refusal('said-nothing', { what });
}

/** @throws {SluiceError} `invalid-request` for a text of spaces, and for what is no text. */
export function required(what: SaidBy, text: unknown): string {
  if (typeof text === 'string' && text.trim() !== '') return text;
  throw refusal('said-nothing', { what });
}

function checkLength(what: SaidBy, text: string, max: number): void {
  if (text.length <= max) return;
  throw refusal('said-too-long', { what, length: text.length, max });
}
