import type { SluiceError } from '@sluice/core';
import type { Overview, Selection } from '@sluice/queue';
import { queueEntryFrom } from '@sluice/queue/journal';
import type { PlanToRestore } from '../../access/access.ts';
import type { App } from '../../app/app.ts';
import { type Confirmation, type Confirmed, createConfirmation } from '../../app/confirmation.ts';
import { BLANK, line, type Line } from '../../app/line.ts';
import { type Loaded, LOADING, loaded } from '../../app/loaded.ts';
import { movementCommands, movementHandlers } from '../../app/movement.ts';
import { sentenceLines } from '../../app/lines.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';
import { beginJob } from '../../clearing/begin-job.ts';
import { isRunning } from '../../clearing/runs.ts';
import { presentEntry } from '../../present/entry.ts';
import { presentText } from '../../present/mask.ts';
import { nameWithId } from '../../present/name-with-id.ts';
import { oneLine, type ScreenText } from '../../present/safe-text.ts';
import { errorSentence } from '../../sentences/refusal.ts';
import { createEntryWindow } from '../snapshot/entry-window.ts';
import { partsOf } from './plan-parts.ts';
import { type PlanContext, planRows, planSummary } from './restore-view.ts';
import { type RestoreCommand, type RestoreWords, restoreWords } from './restore-words.ts';

export type RestoreParams = {
  readonly idInstance: string;
  readonly snapshot: string;
  readonly selection: Selection;
  /** How many were marked, where the selection names those. */
  readonly marked?: number;
};

/** A plan that is older rests on what may have changed: it is made again before anything is sent. */
const MAX_AGE_MS = 5 * 60_000;

/** What a restore would do; it is confirmed by the id of the instance, and is a job of the app then. */
export const restoreScreen: ScreenDefinition<RestoreParams, RestoreCommand, RestoreWords> = {
  commands: [
    { id: 'confirm', keys: ['enter', 'r'], shown: 'Enter' },
    { id: 'again', keys: ['R', 'ctrl+r'], shown: 'R' },
    { id: 'snapshot', keys: ['S'], shown: 'S' },
    ...movementCommands,
  ],
  words: restoreWords,
  open: openRestore,
};

function openRestore(app: App, params: RestoreParams, words: RestoreWords): Screen<RestoreCommand> {
  const { idInstance, snapshot, selection, marked } = params;
  const { session, fleet, archive } = app.services;
  const { sentences } = app;
  const item = fleet.find(idInstance);
  const window = createEntryWindow(archive.snapshotsOf(idInstance), snapshot, app.changed);
  let refusal: SluiceError | undefined = item?.access.refusalOf('restore');
  let plan: Loaded<PlanToRestore> = LOADING;
  // The id is asked for at once: nothing else leads on.
  let confirmation: Confirmation | undefined = confirmationOf();
  let top = 0;
  let seen = 1;
  let length = 1;
  let planning = new AbortController();
  let isShown = false;

  async function makePlan(): Promise<void> {
    if (item === undefined) return;
    planning.abort();
    const own = (planning = new AbortController());
    plan = LOADING;
    app.changed();
    try {
      const made = await loaded(() => item.access.snapshots.planRestore(snapshot, selection, { signal: own.signal }));
      if (own.signal.aborted) return;
      plan = made;
    } catch (error) {
      if (!own.signal.aborted) throw error;
    }
    app.changed();
  }

  const isAtWork = (): boolean => isRunning(session.runs.get().get(idInstance));
  /** The plan, where it can be confirmed: something is sent, and nothing forbids it. */
  function confirmable(): PlanToRestore | undefined {
    if (plan.kind !== 'ready' || refusal !== undefined || isAtWork()) return undefined;
    const { send, lookFirst } = partsOf(plan.value);
    return send.length + lookFirst.length > 0 ? plan.value : undefined;
  }

  function contextOf({ overview }: PlanToRestore): PlanContext {
    const reveal = app.isRevealed();
    return {
      instance: oneLine(item?.access.name ?? idInstance),
      marked,
      overview: currentOverview(overview),
      reveal,
      isTyping: confirmation !== undefined && confirmable() !== undefined,
      sentences,
      words,
      textOf(position): ScreenText | undefined {
        const stored = window.at(position);
        return stored && presentText(presentEntry(queueEntryFrom(stored), sentences).text, reveal, sentences);
      },
    };
  }

  /** The latest that is known, which the app keeps reading; a state that cannot be read any more is not said. */
  function currentOverview(planned: Overview): Overview | undefined {
    const { overview, readFailure } = item?.watch.get() ?? {};
    if (readFailure !== undefined && readFailure.since > planned.at) return undefined;
    if (overview === undefined || overview.at <= planned.at) return planned;
    // A watch does not ask for the settings each time; those of the plan are not older than it.
    return overview.settings.delayMs === undefined ? { ...overview, settings: planned.settings } : overview;
  }

  function view({ columns, rows }: Box): readonly Line[] {
    if (item === undefined) return sentenceLines(words.notConfigured(idInstance), columns, { tone: 'bad' });
    if (plan.kind === 'loading') return [line(words.planning)];
    if (plan.kind === 'failed') return sentenceLines(`✕ ${errorSentence(plan.error, sentences)}`, columns, { tone: 'bad' });
    const made = plan.value;
    const context = contextOf(made);
    const below = belowLines(columns);
    const confirm = below.length === 0 ? [] : [BLANK, ...below];
    return [...planLines(made, context, { columns, rows: rows - confirm.length }), ...confirm];
  }

  /** The figures and behind them the messages, from where they are scrolled to; and how much there is, where it is not all. */
  function planLines(made: PlanToRestore, context: PlanContext, { columns, rows }: Box): readonly Line[] {
    const summary = [...planSummary(made, context, columns), BLANK];
    const list = planRows(made, context);
    length = summary.length + list.length;
    top = Math.max(0, Math.min(top, length - 1));
    window.want(list.positionsIn(Math.max(0, top - summary.length), rows));
    const shown: Line[] = [];
    let next = top;
    for (; next < length && shown.length < rows; next += 1) {
      const summed = summary[next];
      const lines = summed === undefined ? list.at(next - summary.length, columns) : [summed];
      if (shown.length + lines.length > rows - (next === length - 1 ? 0 : 1)) break;
      shown.push(...lines);
    }
    seen = Math.max(1, next - top);
    if (top === 0 && next === length) return shown;
    const below = list.messagesFrom(Math.max(0, next - summary.length));
    const more = next < length && below === 0 ? length - next : below;
    return [...shown, line(words.more(top > 0, more, sentences.formats), { isFaint: true })].slice(-rows);
  }

  function move(movement: Movement): void {
    const last = Math.max(0, length - seen);
    const to: Readonly<Record<Movement, number>> = {
      up: top - 1,
      down: top + 1,
      pageUp: top - seen,
      pageDown: top + seen,
      first: 0,
      last,
    };
    top = Math.max(0, Math.min(to[movement], last));
    app.changed();
  }

  /** The confirmation under the plan, or why there is none; it stays in its place while the plan is scrolled. */
  function belowLines(columns: number): readonly Line[] {
    if (refusal !== undefined) return sentenceLines(`✕ ${errorSentence(refusal, sentences)}`, columns, { tone: 'bad' });
    if (isAtWork()) return sentenceLines(`! ${words.running}`, columns, { tone: 'waiting' });
    if (confirmable() === undefined) return [];
    const some = 'all' in selection ? sentenceLines(words.onlySome, columns, { isFaint: true }) : [];
    return [...some, ...(confirmation?.lines(columns) ?? sentenceLines(words.confirmHint, columns))];
  }

  function confirmationOf(): Confirmation {
    return createConfirmation(
      app,
      { idInstance, lost: 0, act: words.restoreNow },
      { agreed: (agreement) => void restore(agreement), cancelled: () => ask(undefined) },
    );
  }

  function ask(next: Confirmation | undefined): void {
    confirmation = next;
    app.changed();
  }

  async function restore({ confirm, reason }: Confirmed): Promise<void> {
    const made = confirmable();
    if (made === undefined || item === undefined) return;
    const age = session.clock.now() - made.overview.at;
    if (age > MAX_AGE_MS) {
      app.notify(oneLine(words.tooOld(sentences.formats.span(age))), 'waiting');
      ask(confirmationOf());
      return makePlan();
    }
    const agreed = { confirm, reason, actor: session.actor };
    const error = await beginJob(item, session, (does, options) => does.restore(snapshot, selection, agreed, options));
    refusal = error;
    app.changed();
    // Another screen may have been opened in this moment: the job goes on below it.
    if (error === undefined && isShown) app.replace('clearing', { idInstance });
  }

  return {
    title: () => oneLine(words.of(nameWithId(item?.access, idInstance))),
    idInstance,
    view,
    handlers: () => ({
      ...movementHandlers(move),
      confirm: confirmable() === undefined ? undefined : () => ask(confirmationOf()),
      again: item === undefined || plan.kind === 'loading' ? undefined : () => void makePlan(),
      snapshot: () => app.open('snapshot', { idInstance, snapshot }),
    }),
    typed: () => (confirmable() === undefined ? undefined : confirmation?.typed()),
    shown() {
      isShown = true;
      // What another screen has done meanwhile may have changed what it would do.
      void makePlan();
      const ends = [fleet.see([idInstance]), fleet.subscribe(app.changed), session.runs.subscribe(app.changed)];
      return () => {
        isShown = false;
        planning.abort();
        for (const end of ends) end();
      };
    },
  };
}
