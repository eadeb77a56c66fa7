import { SluiceError } from '@sluice/core';
import type { Overview, Reading } from '@sluice/queue';
import { shownDelay } from '@sluice/queue/diagnosis';
import type { Brake } from '@sluice/queue/journal';
import type { SeenBrake } from '../present/brake.ts';
import { type FoundJob, jobIn } from './found-jobs.ts';

/** The brake of an instance that is on or may be, if there is one; or why the journal does not say. */
export type FoundBrake = Brake | SluiceError | undefined;

export function brakeIn(found: FoundBrake): Brake | undefined {
  return found instanceof SluiceError ? undefined : found;
}

/** A reading of the instance, and what bears on it. */
export interface SeenInstance {
  readonly known: Overview | Reading | undefined;
  /** The open job of the instance: it may change the delay itself. */
  readonly job: FoundJob;
  /** When the settings were read, where they are older than the rest, in milliseconds since the epoch. */
  readonly settingsAt?: number | undefined;
}

/** The brake of an instance, and what its settings show of it. */
export function seenBrake(found: FoundBrake, { known, job, settingsAt }: SeenInstance): SeenBrake | undefined {
  const brake = brakeIn(found);
  if (brake === undefined) return undefined;
  return { ...brake, shownMs: known && shownDelay(brake, known, { job: jobIn(job), settingsAt }) };
}
