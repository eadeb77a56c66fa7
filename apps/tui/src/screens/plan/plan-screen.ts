import type { SluiceError } from '@sluice/core';
import type { Plan, Reading, Selection } from '@sluice/queue';
import type { App } from '../../app/app.ts';
import { type Confirmed, type Confirmation, createConfirmation } from '../../app/confirmation.ts';
import { every } from '../../app/every.ts';
import { BLANK, line, type Line } from '../../app/line.ts';
import { markedLines, sentenceLines } from '../../app/lines.ts';
import { movementCommands } from '../../app/movement.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import { createScroll } from '../../app/scroll.ts';
import { beginJob } from '../../clearing/begin-job.ts';
import { prepare } from '../../clearing/prepare.ts';
import { isRunning } from '../../clearing/runs.ts';
import { nameWithId } from '../../present/name-with-id.ts';
import { oneLine } from '../../present/safe-text.ts';
import { errorSentence } from '../../sentences/refusal.ts';
import { inverted } from './condition-text.ts';
import { rowFinder } from './plan-lists.ts';
import { planLines } from './plan-view.ts';
import { type PlanCommand, type PlanWords, planWords } from './plan-words.ts';

export interface PlanParams {
  readonly idInstance: string;
  /** The messages to clear. */
  readonly selection: Selection;
  /** Whether it was asked for on the screen of the queue, which is below: there the condition is changed. */
  readonly isFromQueue?: boolean | undefined;
}

/** What a clear would do, before it does it; and what has to be typed before it does. */
export const planScreen: ScreenDefinition<PlanParams, PlanCommand, PlanWords> = {
  commands: [
    { id: 'confirm', keys: ['enter'], shown: 'Enter' },
    { id: 'again', keys: ['enter'], shown: 'Enter' },
    { id: 'edit', keys: ['e'], shown: 'e' },
    { id: 'invert', keys: ['x'], shown: 'x' },
    { id: 'refresh', keys: ['R', 'ctrl+r'], shown: 'R' },
    ...movementCommands,
  ],
  words: planWords,
  open: openPlan,
};

/** A reading that ended so lately is one of this moment; an older one is made again. */
const FRESH_MS = 5000;
/** Whether a plan has expired is seen within this time. */
const TICK_MS = 5000;

interface Made {
  readonly plan: Plan;
  readonly reading: Reading;
}

function openPlan(app: App, { idInstance, selection: wanted, isFromQueue }: PlanParams, words: PlanWords): Screen<PlanCommand> {
  const { fleet, jobs, session } = app.services;
  const { sentences } = app;
  const { clock, runs } = session;
  const item = fleet.find(idInstance);
  let selection = wanted;
  let made: Made | undefined;
  // Before anything is read for it.
  let refusal: SluiceError | undefined = item?.access.refusalOf('clear');
  let confirmation: Confirmation | undefined;
  /** The reading that is being planned from; another is begun when the operator asks for another plan meanwhile. */
  let planning: object | undefined;
  let isShown = false;
  let drawn: { readonly inputs: readonly unknown[]; readonly lines: readonly Line[] } | undefined;
  /** Only a reading that began later than this is planned from. */
  let after = -Infinity;
  const scroll = createScroll(app, { isShortened: true });

  const isExpired = (): boolean => made !== undefined && clock.now() >= made.plan.expiresAt;

  /** Makes the plan once, from the first reading that is of this moment: the plan to confirm must not change while it is read. */
  async function planFrom(reading: Reading): Promise<void> {
    if (item === undefined || planning !== undefined) return;
    const own = (planning = {});
    const prepared = await prepare(item.access, reading, selection);
    if (planning !== own) return;
    planning = undefined;
    if (prepared.kind === 'plan') made = { plan: prepared.plan, reading };
    else if (prepared.kind === 'refused') refusal = prepared.error;
    else if (isShown) toJob();
    app.changed();
  }

  function toJob(): void {
    app.replace('clearing', { idInstance });
  }

  function look(): void {
    if (item === undefined || made !== undefined || refusal !== undefined) return;
    const { reading, readFailure } = item.watch.get();
    if (readFailure !== undefined || reading === undefined) return;
    // From the middle of a job it says nothing.
    const isOutdated = reading.since <= Math.max(after, jobs.get().endedAt.get(idInstance) ?? -Infinity);
    if (clock.now() - reading.at <= FRESH_MS && !isOutdated) void planFrom(reading);
  }

  /** From a reading that is yet to come: what the last one showed is known. */
  function planAnew(): void {
    after = clock.now();
    planAgain();
  }

  function planAgain(): void {
    made = undefined;
    refusal = undefined;
    confirmation = undefined;
    planning = undefined;
    scroll.toTop();
    item?.watch.refresh();
    look();
    app.changed();
  }

  function confirm({ plan }: Made): void {
    const { lost } = plan;
    confirmation = createConfirmation(
      app,
      { idInstance, lost, act: words.clearNow, refused: () => (isExpired() ? words.expiredWhileTyping : undefined) },
      {
        agreed: (confirmed) => void clear(plan, confirmed),
        cancelled() {
          confirmation = undefined;
          app.changed();
        },
      },
    );
    scroll.toTop();
    app.changed();
  }

  async function clear(plan: Plan, confirmed: Confirmed): Promise<void> {
    if (item === undefined) return;
    const agreed = { ...confirmed, actor: session.actor };
    const error = await beginJob(item, session, (does, options) => does.clear(plan, agreed, options));
    if (error === undefined) app.replace('clearing', { idInstance, selection, isFromQueue });
    else {
      refusal = error;
      confirmation = undefined;
      app.changed();
    }
  }

  /** How the queue has changed since the plan was made, as far as it is seen. */
  function warning(): string | undefined {
    if (made === undefined) return undefined;
    // Where something is typed, it is said below the line.
    if (isExpired()) return confirmation === undefined ? words.expired : undefined;
    const latest = item?.watch.get().reading;
    if (latest === undefined || latest.at <= made.reading.at) return undefined;
    const before = new Set(made.reading.rows.map(({ key }) => key));
    const now = new Set(latest.rows.map(({ key }) => key));
    const joined = latest.rows.filter(({ key }) => !before.has(key)).length;
    const gone = made.reading.rows.filter(({ key }) => !now.has(key)).length;
    return joined + gone === 0 ? undefined : words.changed(joined, gone, sentences.formats);
  }

  function view(box: Box): readonly Line[] {
    const { columns } = box;
    if (refusal !== undefined) {
      return [
        ...markedLines('✕', words.refused, columns, { tone: 'bad' }),
        ...sentenceLines(errorSentence(refusal, sentences), columns),
        BLANK,
        line(words.nothingSent),
      ];
    }
    if (made === undefined) return readingLines(columns);
    const below = confirmation === undefined ? [] : [BLANK, ...confirmation.lines(columns)];
    const height = Math.max(1, box.rows - below.length);
    return [...scroll.window(linesOf(made, { columns, rows: height }), height), ...below];
  }

  /** A plan does not change while it is read: its lines are made once for a size. */
  function linesOf({ plan, reading }: Made, box: Box): readonly Line[] {
    const said = warning();
    const isRevealed = app.isRevealed();
    // Scrolled, the lists are complete: every message can be read.
    const rows = scroll.isMoved() ? Infinity : box.rows;
    const isTyping = confirmation !== undefined;
    const inputs = [plan, said, isExpired(), isRevealed, isTyping, box.columns, rows];
    if (drawn !== undefined && inputs.every((input, at) => input === drawn?.inputs[at])) return drawn.lines;
    const rowOf = rowFinder(reading.rows);
    const lines = planLines(
      { plan, rowOf, warning: said, isExpired: isExpired(), isTyping, isRevealed, sentences, words },
      { columns: box.columns, rows },
    );
    drawn = { inputs, lines };
    return lines;
  }

  function readingLines(columns: number): readonly Line[] {
    const failure = item?.watch.get().readFailure;
    if (failure === undefined) return sentenceLines(words.reading, columns, { isFaint: true });
    return [
      ...markedLines('✕', errorSentence(failure.error, sentences), columns, { tone: 'bad' }),
      ...sentenceLines(words.readAgain, columns, { isFaint: true }),
    ];
  }

  function edit(): void {
    if (isFromQueue === true) app.back();
    else app.replace('queue', { idInstance });
  }

  const other = (): Selection | undefined => (made === undefined ? undefined : inverted(selection));

  return {
    title: () => oneLine(words.title(nameWithId(item?.access, idInstance))),
    idInstance,
    view,
    handlers() {
      const opposite = other();
      const current = made;
      return {
        ...scroll.handlers,
        confirm: current === undefined || isExpired() ? undefined : () => confirm(current),
        again: isExpired() || (refusal !== undefined && refusal.code !== 'protected') ? planAnew : undefined,
        refresh: current === undefined ? undefined : planAnew,
        edit,
        invert:
          opposite === undefined
            ? undefined
            : () => {
                selection = opposite;
                planAgain();
              },
      };
    },
    typed: () => confirmation?.typed(),
    shown() {
      isShown = true;
      if (item === undefined) return () => undefined;
      if (isRunning(runs.get().get(idInstance))) {
        // A screen cannot be replaced while it is being put on top.
        queueMicrotask(toJob);
        return () => {
          isShown = false;
        };
      }
      const ends = [
        item.watch.listen('entries', () => {
          look();
          app.changed();
        }),
        every(clock, TICK_MS, () => {
          if (isExpired()) app.changed();
        }),
      ];
      item.watch.refresh();
      look();
      return () => {
        isShown = false;
        for (const end of ends) end();
      };
    },
  };
}
