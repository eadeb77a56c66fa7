import type { SluiceError } from '@sluice/core';
import type { JobStep, SnapshotInfo } from '@sluice/queue';
import type { StoredEntry } from '@sluice/queue/journal';
import { unseenIn } from '@sluice/queue/reading';
import { escapeJson, toJsonText } from '../present/safe-text.ts';

/** A value as a line of JSONL. */
export function toJsonLine(value: unknown): string {
  return `${toJsonText(value)}\n`;
}

/** A value as the JSON that a command prints. */
export function toJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2))}\n`;
}

/** A moment as JSON names it, by ISO 8601. @param at milliseconds since the epoch. */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}

/** A step as JSON; lengths of time are milliseconds. */
export function stepJson(step: JobStep): unknown {
  return 'error' in step ? { ...step, error: errorJson(step.error) } : step;
}

export function errorJson(error: SluiceError | undefined): unknown {
  return error === undefined ? null : { code: error.code, message: error.message };
}

/** A snapshot without its entries; times are ISO 8601. */
export function snapshotJson(info: SnapshotInfo): Readonly<Record<string, unknown>> {
  const { id, idInstance, flavor, at, state, count, completeness, entryCount, bodies } = info;
  return {
    snapshot: id,
    idInstance,
    flavor,
    takenAt: isoTime(at),
    state,
    count,
    completeness,
    // A reader of the file must not take a part for the whole.
    isComplete: completeness.kind === 'complete',
    unseen: unseenIn(completeness),
    entries: entryCount,
    bodies,
  };
}

/** An entry of a snapshot, whole; the body is `null` where it was left out. */
export function storedEntryJson({ position, key, messageIds, gatewayType, chatId, body }: StoredEntry): unknown {
  return { position, key, messageIds, type: gatewayType, chatId: chatId ?? null, body: body ?? null };
}
