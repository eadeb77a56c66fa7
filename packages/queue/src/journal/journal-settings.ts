import { SluiceError } from '@sluice/core';
import { BODY_POLICIES, type BodyPolicy } from './body-policy.ts';
import { isInteger } from './columns.ts';

export interface JournalSettings {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How old, in milliseconds, what `prune` deletes is at least; without it nothing is ever deleted. */
  readonly retentionMs?: number | undefined;
  /** What becomes of message bodies in the snapshots that are saved from now on. */
  readonly bodies: BodyPolicy;
}

/** @throws {SluiceError} `invalid-configuration`, before anything is deleted that was to be kept. */
export function checkSettings({ retentionMs, bodies }: JournalSettings): void {
  if (retentionMs !== undefined && !(isInteger(retentionMs) && retentionMs >= 0)) {
    throw invalid(
      `Its retentionMs is ${String(retentionMs)}: give whole milliseconds from 0 on, or leave it out to keep everything.`,
    );
  }
  if (!BODY_POLICIES.includes(bodies)) {
    throw invalid(`Its bodies are ${JSON.stringify(bodies)}: choose one of ${BODY_POLICIES.join(', ')}.`);
  }
}

function invalid(what: string): SluiceError {
  return new SluiceError({ code: 'invalid-configuration', message: `The journal cannot be opened. ${what}` });
}
