import type { PlannedRestore } from '@sluice/queue/job';
import type { StoredEntry } from '@sluice/queue/journal';
import type { UnrestorableReason } from '@sluice/queue/reading';
import type { PlanToRestore } from '../access/access.ts';
import type { RestoreException } from '../sentences/report-sentences.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import { countTypes, entryTable } from './entry.ts';
import { presentNumber } from './format.ts';
import { oneLine } from './safe-text.ts';
import { rowFrom } from './snapshot.ts';
import { presentUnrestorable } from './unrestorable.ts';

export interface RestorePlanOptions {
  /** What people call the instance. */
  readonly name: string;
  readonly reveal: boolean;
  /** How wide its lines may be; as long as the texts are without it. */
  readonly width: number | undefined;
  readonly sentences: AppSentences;
}

const MAX_LISTED = 20;

/** The entries of a snapshot that the text of a plan lists: the first of those that would be sent. */
export async function firstToSend(
  { entries }: PlanToRestore,
  stored: AsyncIterable<StoredEntry>,
): Promise<readonly StoredEntry[]> {
  const wanted = new Set(
    entries
      .filter(isSent)
      .slice(0, MAX_LISTED)
      .map(({ position }) => position),
  );
  const found: StoredEntry[] = [];
  if (wanted.size === 0) return found;
  for await (const one of stored) {
    if (wanted.has(one.position)) found.push(one);
    if (found.length === wanted.size) break;
  }
  return found;
}

/** The plan in full: the figures, the first messages that would be sent, and what a restore costs. */
export function restorePlanText(
  { snapshot, entries }: PlanToRestore,
  listed: readonly StoredEntry[],
  { name, reveal, width, sentences }: RestorePlanOptions,
): string {
  const words = sentences.reports.restore;
  const toSend = entries.filter(isSent);
  const chats = new Set(toSend.map(({ chatId }) => chatId)).size;
  const unrestorable = entries.flatMap((entry) => {
    const why = unrestorableReason(entry);
    return why === undefined ? [] : [{ type: entry.type, why }];
  });
  const { figure, ...why } = presentUnrestorable(unrestorable, sentences);
  const exceptions = Map.groupBy(entries, exceptionOf);
  const figures: readonly (readonly [count: number, words: string])[] = [
    [toSend.length, words.sent(toSend.length, countTypes(toSend, sentences), chats)],
    ...EXCEPTIONS.flatMap((what) => {
      const count = exceptions.get(what)?.length ?? 0;
      return count === 0 ? [] : [[count, words.exceptions[what](count)] as const];
    }),
    ...(figure === 0 ? [] : [[figure, words.unrestorable(figure, sentences.plan.unrestorable(why))] as const]),
  ];
  const columns = Math.max(...figures.map(([count]) => presentNumber(count, sentences).length));
  return [
    words.heading(oneLine(name), snapshot.idInstance, snapshot.id, snapshot.at),
    '',
    ...figures.map(([count, text]) => `${presentNumber(count, sentences).padStart(columns)}  ${oneLine(text)}`),
    '',
    ...(listed.length === 0 ? [] : [entryTable(listed.map(rowFrom), { now: snapshot.at, reveal, width, sentences })]),
    ...(toSend.length > listed.length ? [words.more(toSend.length - listed.length), ''] : []),
    words.consequences,
    '',
  ].join('\n');
}

function isSent({ verdict }: PlannedRestore): boolean {
  return verdict.verdict === 'send';
}

/** In the order in which they are said. */
const EXCEPTIONS = [
  'look-first',
  'restored-before',
  'cleared-again',
  'still-waiting',
  'already-sent',
  'unknown',
  'damaged',
  'refused',
] as const satisfies readonly RestoreException[];

/** Why an entry is not simply sent, unless it cannot be sent at all. */
function exceptionOf({ verdict }: PlannedRestore): RestoreException | undefined {
  switch (verdict.verdict) {
    case 'send':
      return undefined;
    case 'skip':
      return verdict.reason === 'unrestorable' ? undefined : verdict.reason;
    default:
      return verdict.verdict;
  }
}

function unrestorableReason({ verdict }: PlannedRestore): UnrestorableReason | undefined {
  if (verdict.verdict !== 'skip') return undefined;
  const { code } = verdict.skip;
  return code === 'no-recipient' || code === 'not-sendable' || code === 'link-too-old' ? code : undefined;
}
