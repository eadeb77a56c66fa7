import type { ClearingReport, JobStep } from '../src/job/steps.ts';
import type { StoredEntry } from '../src/journal/snapshot.ts';
import type { Plan } from '../src/plan/plan.ts';
import { LATE } from './clearing-history.ts';
import { ANSWER, type HistoryRun } from './history-run.ts';
import { ID } from './reading.ts';

/** What the gateway's own record says of a message: of the first of its text, and of those that were sent in its place. */
interface Ended {
  readonly id: string;
  readonly end: string;
}

type Ends = ReadonlyMap<string, readonly Ended[]>;

/** Holds what the runs said, and what the journal says, against the gateway's own record. @returns what must not have happened. */
export function judgeHistory(run: HistoryRun): readonly string[] {
  const { gateway, history, plan } = run;
  if (plan === undefined) return [];
  gateway.emulator.engine.advance(gateway.clock.now());
  const journal = run.journal();
  const ends = endsOf(run);
  const all = [...ends.values()].flat();
  const mistakes: string[] = [];

  const clears = gateway.written.filter((call) => call === 'clearMessagesQueue').length;
  if (clears > 1) mistakes.push(`${clears} clear requests were written`);
  if (journal.holdsOf(ID).length > 0) mistakes.push('a hold is left');
  for (const text of ends.keys())
    if (reached(ends, text) > 1) mistakes.push(`${text} reaches its recipient ${reached(ends, text)} times`);
  if (clears === 0 && all.some(({ end }) => end === 'cleared')) mistakes.push('something was cleared without a request');

  const [snapshot] = journal.listSnapshots(ID);
  const entries = snapshot === undefined ? [] : [...journal.iterateEntries(snapshot.id)];
  for (const [index, steps] of run.said.entries()) {
    const last = steps.at(-1);
    if (last !== undefined) mistakes.push(...judgeLast(last, index === 0, { ends, entries }));
  }
  const [done] = run.said.flat().flatMap((step) => (step.step === 'done' ? [step.report] : []));
  if (done !== undefined) mistakes.push(...judgeDone(done, { run, plan, ends, entries }));

  const waiting = gateway.waiting().flatMap((text) => (text.startsWith(ANSWER) ? [Number(text.slice(ANSWER.length))] : []));
  const isLate = history.effects.some(({ fault }) => fault === LATE);
  // What nothing proves to have been sent or not can come late, behind those after it.
  const isUnknown = done?.restore?.skipped.some(({ reason }) => reason === 'unknown') === true;
  if (!(isLate && isUnknown) && waiting.some((number, i) => number < (waiting[i - 1] ?? 0)))
    mistakes.push('those that stay are in another order');
  return mistakes;
}

interface Facts {
  readonly ends: Ends;
  readonly entries: readonly StoredEntry[];
}

/** Holds the last thing that a run said against the record. */
function judgeLast(last: JobStep, isFirst: boolean, { ends, entries }: Facts): readonly string[] {
  const hasCleared = [...ends.values()].flat().some(({ end }) => end === 'cleared');
  switch (last.step) {
    case 'refused':
    case 'cancelled':
      return hasCleared ? [`nothing is said to be cleared (${last.step}), and something is`] : [];
    case 'failed':
      return isFirst && hasCleared ? ['nothing is said to be done, and something is cleared'] : [];
    case 'unverified': {
      const again = entries.filter(({ body }) => (ends.get(textIn(body))?.length ?? 0) > 1);
      return again.length > 0 ? ['nothing is said to be restored, and something was sent again'] : [];
    }
    default:
      return [];
  }
}

/** Holds each figure of a report against the record. */
function judgeDone(
  { restore, mayHaveBeenSent, captured }: ClearingReport,
  { run, plan, ends, entries }: Facts & { readonly run: HistoryRun; readonly plan: Plan },
): readonly string[] {
  const { history, gateway } = run;
  const mistakes: string[] = [];
  const toClear = new Set(plan.toClear.map(({ key }) => key));
  const toKeep = history.kind === 'full' ? [] : entries.filter(({ key }) => !toClear.has(key));
  const skipped = restore?.skipped ?? [];
  const named = new Set(skipped.filter(({ why }) => why !== '').map(({ position }) => position));
  for (const { position, body } of toKeep) {
    const text = textIn(body);
    if (reached(ends, text) === 0 && !named.has(position)) mistakes.push(`${text} was to stay, is gone, and nothing says so`);
  }
  if (captured !== entries.length) mistakes.push(`${captured} are said to be captured, and ${entries.length} are`);

  const firstEnd = ({ body, messageIds }: StoredEntry): string | undefined =>
    ends.get(textIn(body))?.find(({ id }) => messageIds.includes(id) || history.flavor === 'chat-api')?.end;
  if (restore !== undefined) {
    const unknown = new Set(skipped.filter(({ reason }) => reason === 'unknown').map(({ position }) => position));
    const sentAgain = toKeep.filter(
      ({ body, position }) => !unknown.has(position) && (ends.get(textIn(body))?.length ?? 0) > 1,
    ).length;
    if (restore.restored !== sentAgain) mistakes.push(`${restore.restored} are said to be restored, and ${sentAgain} are`);
    const alreadySent = toKeep.filter((entry) => firstEnd(entry) === 'sent' && !unknown.has(entry.position)).length;
    if (restore.alreadySent > alreadySent)
      mistakes.push(`${restore.alreadySent} are said to have been sent before, and ${alreadySent} were`);
    const count = restore.restored + restore.alreadySent + restore.stillWaiting + skipped.length;
    if (count !== restore.chosen) mistakes.push(`of ${restore.chosen} to be restored, ${count} are accounted for`);
  }
  const sentCount = entries.filter((entry) => firstEnd(entry) === 'sent').length;
  if (mayHaveBeenSent > 0 && sentCount > mayHaveBeenSent)
    mistakes.push(`up to ${mayHaveBeenSent} are said to have left, and ${sentCount} have`);

  // A sender who respects holds loses nothing to a selective clear, unless the clock is set beyond the end that a hold has by it.
  const isHoldCut = history.moments.some(({ clockSetMs = 0 }) => clockSetMs > 60_000);
  const texts = new Set(entries.map(({ body }) => textIn(body)));
  const unprotected =
    history.kind === 'full' || isHoldCut
      ? []
      : run.holdRespecting.filter((text) => reached(ends, text) === 0 && !texts.has(text));
  if (unprotected.length > 0) mistakes.push(`${unprotected.join()} of senders who respect holds are gone`);
  const ids: ReadonlySet<string> = new Set(entries.flatMap(({ messageIds }) => messageIds));
  const stillWaiting = new Set(restore?.stillWaiting === 0 || restore === undefined ? [] : ids);
  const leftovers = gateway.account.shown(gateway.clock.now()).filter(({ id }) => ids.has(id) && !stillWaiting.has(id));
  if (leftovers.length > 0) mistakes.push(`verified, and ${leftovers.length} of the captured still wait`);
  return mistakes;
}

/** What became of each message, by its text. */
function endsOf({ gateway }: HistoryRun): Ends {
  const outcomes = gateway.messageOutcomes();
  const ends = new Map<string, Ended[]>();
  for (const item of gateway.emulator.engine.record.all()) {
    if (item.event !== 'accepted') continue;
    const text = textIn(item.body);
    ends.set(text, [...(ends.get(text) ?? []), { id: item.messageId, end: outcomes.get(item.messageId) ?? 'waiting' }]);
  }
  return ends;
}

/** How often a text has reached its recipient, or will. */
function reached(ends: Ends, text: string): number {
  return (ends.get(text) ?? []).filter(({ end }) => end === 'sent' || end === 'waiting').length;
}

/** The gateway keeps it under another name than Chat-API. */
function textIn(body: Readonly<Record<string, unknown>> | undefined): string {
  return String(body?.['message'] ?? body?.['body']);
}
