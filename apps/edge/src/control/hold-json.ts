import { SluiceError } from '@sluice/core';
import type { Hold } from '@sluice/queue';
import type { Coordinator } from '../coordinator/coordinator.ts';

/** A hold as the contract of the edge has it: also whether it needs the brake. */
export function holdJson(braking: Coordinator['braking'], hold: Hold): object {
  return { ...hold, brake: braking.hasBrake(hold.id) };
}

/** The holds in force, the one that lasts longest first. */
export function holdsJson({ braking, queue }: Pick<Coordinator, 'braking' | 'queue'>): readonly object[] {
  return queue.journal.holdsOf(queue.instance.idInstance).map((hold) => holdJson(braking, hold));
}

/** The number of a hold in an address. @throws {SluiceError} `not-found` for what is no number of a hold. */
export function holdIn(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  const message = 'No hold has that number: it is a whole number, as GET holds says it. Nothing was changed.';
  throw new SluiceError({ code: 'not-found', message });
}
