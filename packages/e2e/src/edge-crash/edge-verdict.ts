import { existsSync } from 'node:fs';
import { openSqliteDatabase } from '@sluice/queue/node';
import { type Text } from '../crash/scene.ts';
import { isKept, waiting, type EdgeTask } from './edge-task.ts';
import type { EdgeStage } from './edge-stage.ts';

/** What became of a task, by the record of the gateway, what went over the wire, and the journal of the edge. */
export interface EdgeVerdict {
  /** Messages that were to wait and do not, nor are named as unknown. */
  readonly lost: number;
  /** Messages that wait once more than they were accepted. */
  readonly twice: number;
  /** Clear requests on the wire beyond the first. */
  readonly secondClears: number;
  /** Messages of which the report says that nothing shows what became of them, each with a sentence. */
  readonly unknown: number;
  /** Whether the task was begun, and came to what was asked for. */
  readonly isCarriedOut: boolean;
  /** Whatever else is not as it must be. */
  readonly wrong: readonly string[];
}

export function isRightEdge({ lost, twice, secondClears, wrong }: EdgeVerdict): boolean {
  return lost + twice + secondClears + wrong.length === 0;
}

interface Skipped {
  readonly reason: string;
  readonly why: string;
}

/** @param exitCodes those of the processes that were asked to end. */
export function judgeEdge(
  task: EdgeTask,
  { emulator, proxy, journal: file }: EdgeStage,
  exitCodes: readonly (number | null)[],
): EdgeVerdict {
  emulator.engine.advance(emulator.clock.now());
  const record = emulator.engine.record.all();
  const cleared = new Set(record.filter(({ event }) => event === 'cleared').map(({ messageId }) => messageId));
  const present = record.flatMap((item) => {
    if (item.event !== 'accepted' || cleared.has(item.messageId)) return [];
    return [nameOf({ chatId: String(item.body['chatId']), message: String(item.body['message']) })];
  });
  const ends = existsSync(file) ? endsIn(file) : undefined;
  const job = ends?.jobs.find(({ kind }) => kind === (task === 'restore' ? 'restore' : 'clear'));
  const isCarriedOut = task === 'restore' ? job !== undefined : cleared.size > 0;
  const expected = waiting.filter((text) => (isCarriedOut ? isKept(task, text) : task !== 'restore')).map(nameOf);
  const skipped = ends?.skipped ?? [];
  const unknown = skipped.filter(({ reason, why }) => reason === 'unknown' && why.trim() !== '').length;
  const kinds = [...new Set(waiting.map(nameOf))];
  const missing = kinds.reduce((sum, name) => sum + Math.max(0, times(expected, name) - times(present, name)), 0);
  const clears = proxy.calls.filter(({ operation }) => operation === 'clearMessagesQueue').length;
  return {
    lost: Math.max(0, missing - unknown),
    twice: kinds.reduce((sum, name) => sum + Math.max(0, times(present, name) - times(expected, name)), 0),
    secondClears: Math.max(0, clears - 1),
    unknown,
    isCarriedOut,
    wrong: [
      ...(missing === 0 && present.join() !== expected.join() ? [`another order: ${present.join()}`] : []),
      ...skipped.filter(({ reason }) => reason !== 'unknown').map(({ reason, why }) => `${reason}: ${why}`),
      ...(ends?.jobs ?? []).filter(({ isOpen }) => isOpen).map(({ state }) => `a job is left open at ${state}`),
      ...(isCarriedOut && job?.state !== 'done' ? [`the job says ${job?.state ?? 'nothing'}`] : []),
      ...(isCarriedOut && ends?.captured !== waiting.length ? [`${ends?.captured ?? 0} were captured`] : []),
      ...(ends?.holds ?? []).map((reason) => `a hold is left: ${reason}`),
      ...exitCodes.flatMap((code) => (code === 0 ? [] : [`a process that was asked to end did so with ${code}`])),
    ],
  };
}

/** How often it is among them. */
function times(names: readonly string[], name: string): number {
  return names.filter((one) => one === name).length;
}

function nameOf({ chatId, message }: Text): string {
  return `${message} to ${chatId}`;
}

interface Ends {
  readonly jobs: readonly { readonly kind: string; readonly state: string; readonly isOpen: boolean }[];
  readonly captured: number;
  readonly skipped: readonly Skipped[];
  readonly holds: readonly string[];
}

function endsIn(file: string): Ends {
  const database = openSqliteDatabase(file);
  try {
    return {
      jobs: database
        .all(`SELECT kind, state, closed_at FROM jobs ORDER BY rowid DESC`)
        .map(({ kind, state, closed_at: closedAt }) => ({ kind: String(kind), state: String(state), isOpen: closedAt === null })),
      captured: Number(database.all(`SELECT coalesce(max(entry_count), 0) AS most FROM snapshots`)[0]?.['most']),
      skipped: database
        .all(`SELECT reason, why FROM restore_entries WHERE outcome = 'skipped'`)
        .map(({ reason, why }) => ({ reason: String(reason), why: String(why) })),
      holds: database
        .all(`SELECT holds.reason FROM holds JOIN jobs ON jobs.id = holds.job WHERE lifted_at IS NULL AND until > closed_at`)
        .map(({ reason }) => String(reason)),
    };
  } finally {
    database.close();
  }
}
