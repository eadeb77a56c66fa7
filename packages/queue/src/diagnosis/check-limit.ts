import { refusal } from '../sentences/refusal.ts';

/** @throws {SluiceError} `invalid-request` unless so many may be checked at once. */
export function checkLimit(what: 'links' | 'recipients', limit: number, max: number, idInstance: string): void {
  if (Number.isSafeInteger(limit) && limit >= 1 && limit <= max) return;
  throw refusal(what === 'links' ? 'too-many-links' : 'too-many-recipients', { idInstance, max });
}
