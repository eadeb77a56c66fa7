import type { Journal } from '@sluice/queue';
import type { Database } from '@sluice/queue/journal';
import type { Ended } from './run-child.ts';
import { stays, waitingAt, type Scene, type Text } from './scene.ts';
import { brakeFaults, changesBeyond } from './brake-verdict.ts';
import type { Stage } from './stage.ts';
import { overreached, reportedPutBack, untrue, type ReportedPutBack } from './reported.ts';

/** What became of a clearing, by the record of the gateway, what went over the wire, and the journal. */
export interface Verdict {
  /** Captured messages that were to stay and are neither in the queue, nor have left it, nor are named as unknown. */
  readonly lost: number;
  /** Messages that were in the queue, or have left it, once more than they were captured. */
  readonly twice: number;
  /** Clear requests on the wire beyond the first, and changes of the delay beyond those that were asked for. */
  readonly secondClears: number;
  /** Those of which the report says that nothing shows what became of them, and how many of these with a sentence. */
  readonly unknown: number;
  readonly explained: number;
  /** Whatever else is not as it must be. */
  readonly wrong: readonly string[];
}

export function isRight({ lost, twice, secondClears, unknown, explained, wrong }: Verdict): boolean {
  return lost + twice + secondClears + wrong.length === 0 && unknown === explained;
}

/** A message that a report names as left out. */
interface Named {
  readonly name: string;
  readonly reason: string;
  readonly why: string;
}

export function judge(stage: Stage, database: Database, journal: Journal, processes: readonly Ended[]): Verdict {
  const { scene, emulator, proxy } = stage;
  emulator.engine.advance(emulator.clock.now());
  const all = waitingAt(scene);
  const reported = reportedPutBack(journal);
  const named = leftOutBy(reported, captureOf(database, journal));
  const unknown = named.filter(({ reason }) => reason === 'unknown');
  const present = presentIn(emulator.engine.record.all());
  const kinds = [...new Map(all.map((text) => [nameOf(text), text])).values()];
  let lost = 0;
  let twice = 0;
  for (const text of kinds) {
    const count = (texts: readonly string[]): number => texts.filter((name) => name === nameOf(text)).length;
    const captured = count(all.map(nameOf));
    const isThere = count(present.map(({ name }) => name));
    twice += Math.max(0, isThere - captured);
    if (!stays(scene, text)) continue;
    const isNamed = count(unknown.map(({ name }) => name));
    lost += Math.max(0, captured - isThere - isNamed);
  }
  const clears = proxy.calls.filter(({ operation }) => operation === 'clearMessagesQueue').length;
  return {
    lost,
    twice,
    secondClears: Math.max(0, clears - 1) + changesBeyond(stage),
    unknown: unknown.length,
    explained: unknown.filter(({ why }) => why.trim() !== '').length,
    wrong: [
      ...(inOrder(
        present.filter(({ isBack }) => isBack).map(({ name }) => name),
        all.map(nameOf),
      )
        ? []
        : ['restored in another order']),
      ...(present.some(({ isBack, text }) => isBack && !stays(scene, text)) ? ['restored though it was to be cleared'] : []),
      ...named.filter(({ reason }) => reason !== 'unknown').map(({ name, reason, why }) => `${name} is ${reason}: ${why}`),
      ...(unknown.length > 0 && !canBeUnknown(scene) ? ['left unknown where all can be known'] : []),
      ...untrue(reported, present.filter(({ isBack }) => isBack).length),
      ...overreached(journal, processes),
      ...journal.openJobs().map(({ state }) => `a job is left open at ${state}`),
      ...heldAfterwards(database),
      ...brakeFaults(stage, journal),
    ],
  };
}

interface Present {
  readonly text: Text;
  readonly name: string;
  /** Whether it is there because it was restored. */
  readonly isBack: boolean;
}

/** The waiting and the sent messages, in the order in which they were accepted; cleared ones are not there. */
function presentIn(record: ReturnType<Stage['emulator']['engine']['record']['all']>): readonly Present[] {
  const gone = new Set(record.filter(({ event }) => event === 'cleared').map(({ messageId }) => messageId));
  const first = record.find(({ event }) => event === 'accepted')?.at;
  return record.flatMap((item) => {
    if (item.event !== 'accepted' || gone.has(item.messageId)) return [];
    const text = { chatId: String(item.body['chatId']), message: String(item.body['message']) };
    return [{ text, name: nameOf(text), isBack: item.at !== first }];
  });
}

function nameOf({ chatId, message }: Text): string {
  return `${message} to ${chatId}`;
}

function inOrder(part: readonly string[], complete: readonly string[]): boolean {
  let from = 0;
  return part.every((name) => {
    const at = complete.indexOf(name, from);
    from = at + 1;
    return at !== -1;
  });
}

/** The names of what was captured, by their places: what had left before is not among them. */
function captureOf(database: Database, journal: Journal): ReadonlyMap<number, string> {
  const snapshots = database.all(`SELECT id FROM snapshots`);
  return new Map(
    snapshots.flatMap(({ id }) =>
      Array.from(journal.iterateEntries(String(id)), ({ position, chatId = '', body = {} }) => {
        const message = String(body['message'] ?? body['body']);
        return [position, nameOf({ chatId, message })] as const;
      }),
    ),
  );
}

/** What a report names as left out. */
function leftOutBy(reported: ReportedPutBack | undefined, captured: ReadonlyMap<number, string>): readonly Named[] {
  const { skipped } = reported ?? { skipped: [] };
  return skipped.map(({ position, reason, why }) => ({ name: captured.get(position) ?? `place ${position}`, reason, why }));
}

/** Chat-API does not list what was sent, and while messages leave, one can be on its way where nothing lists it. */
function canBeUnknown({ flavor, gateway }: Scene): boolean {
  return flavor === 'chat-api' || gateway === 'sending';
}

/** Holds that were set when their job had come to its end. */
function heldAfterwards(database: Database): readonly string[] {
  return database
    .all(`SELECT holds.id FROM holds JOIN jobs ON jobs.id = holds.job WHERE lifted_at IS NULL AND until > closed_at`)
    .map(({ id }) => `hold ${String(id)} is left`);
}
