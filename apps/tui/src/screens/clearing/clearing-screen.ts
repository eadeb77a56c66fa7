import type { SluiceError } from '@sluice/core';
import type { Selection } from '@sluice/queue';
import { isCancellableStep } from '@sluice/queue/job';
import type { JobDetails } from '../../access/access.ts';
import type { App } from '../../app/app.ts';
import { every } from '../../app/every.ts';
import { BLANK, clipLine, line, type Line } from '../../app/line.ts';
import { markedLines, sentenceLines } from '../../app/lines.ts';
import { loaded } from '../../app/loaded.ts';
import { movementCommands } from '../../app/movement.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import { createScroll } from '../../app/scroll.ts';
import { beginJob } from '../../clearing/begin-job.ts';
import { hasEnded, isRunning, type Step, type StepsRun } from '../../clearing/runs.ts';
import { kindOf } from '../../present/job.ts';
import { nameWithId } from '../../present/name-with-id.ts';
import { oneLine } from '../../present/safe-text.ts';
import { snapshotOf, undoCommand } from '../../present/receipt.ts';
import { errorSentence } from '../../sentences/refusal.ts';
import { type ClearingCommand, type ClearingWords, clearingWords } from './clearing-words.ts';
import { isToFinish, leftJobLines } from './left-job-view.ts';
import { stepsLines } from './steps-view.ts';

export interface ClearingParams {
  readonly idInstance: string;
  /** The selection of its plan, where this app has planned it: of it another plan can be made. */
  readonly selection?: Selection | undefined;
  /** Whether the screen of its queue is below. */
  readonly isFromQueue?: boolean | undefined;
}

/** The job of an instance, whatever kind it is of: how it goes on here, how it has ended, or that it was left and can be finished. */
export const clearingScreen: ScreenDefinition<ClearingParams, ClearingCommand, ClearingWords> = {
  commands: [
    { id: 'finish', keys: ['enter'], shown: 'Enter' },
    { id: 'follow', keys: ['enter'], shown: 'Enter' },
    { id: 'planAgain', keys: ['enter'], shown: 'Enter' },
    { id: 'reopen', keys: ['enter'], shown: 'Enter' },
    { id: 'close', keys: ['enter'], shown: 'Enter' },
    { id: 'undo', keys: ['r'], shown: 'r' },
    { id: 'copy', keys: ['y'], shown: 'y' },
    { id: 'guard', keys: ['n'], shown: 'n' },
    { id: 'cancel', keys: ['x'], shown: 'x' },
    ...movementCommands,
  ],
  words: clearingWords,
  open: openClearing,
};

const TICK_MS = 1000;
/** The first characters of an id are enough to distinguish snapshots. */
const SHORT_ID = 8;
/** Why a plan is no longer one for the queue: nothing was sent. */
const VOID: ReadonlySet<string> = new Set(['plan-changed', 'plan-expired']);

function openClearing(
  app: App,
  { idInstance, selection, isFromQueue }: ClearingParams,
  words: ClearingWords,
): Screen<ClearingCommand> {
  const { fleet, jobs, session, archive } = app.services;
  const { sentences } = app;
  const { clock, runs } = session;
  const item = fleet.find(idInstance);
  const name = nameWithId(item?.access, idInstance);
  /** The run that is shown. It stays when it has ended and another begins: its end does not vanish while it is read. */
  let run: StepsRun | undefined;
  /** What the journal says of the open job; of a run that has ended, what it said last. */
  let details: JobDetails | undefined;
  let failure: SluiceError | undefined;
  let isRead = false;
  let isReading = false;
  let readAtStep: Step['step'] | undefined;
  let isBeginning = false;
  const scroll = createScroll(app);

  function current(): StepsRun | undefined {
    run ??= runs.get().get(idInstance);
    return run;
  }

  const last = (): Step | undefined => current()?.get().at(-1);

  /** Whether what is shown changes by itself. */
  const isLive = (): boolean => isRunning(current()) || (current() === undefined && details !== undefined);

  async function readDetails(): Promise<void> {
    if (isReading) return;
    isReading = true;
    const ofRun = current()?.get();
    const job = ofRun?.find((step) => 'job' in step)?.job;
    const read = await loaded(() => archive.jobDetails(idInstance, job));
    isReading = false;
    // An answer from before another run was begun says nothing of that.
    if (ofRun === undefined && current() !== undefined) return void readDetails();
    isRead = true;
    failure = read.kind === 'failed' ? read.error : undefined;
    if (read.kind !== 'ready') return app.changed();
    // Another job may be open: that says nothing of this one, nor of one that was refused for it.
    const isOther =
      job === undefined ? ofRun !== undefined && hasEnded(ofRun) : read.value !== undefined && read.value.job.id !== job;
    if (!isOther && (read.value !== undefined || current() === undefined)) details = read.value;
    app.changed();
  }

  /** What another step waits for is another. */
  function noticeStep(): void {
    const step = last()?.step;
    if (step === readAtStep) return;
    readAtStep = step;
    void readDetails();
  }

  async function resume({ job }: JobDetails): Promise<void> {
    // What goes on here is not offered; a key that is pressed twice begins nothing twice.
    if (item === undefined || isBeginning || isRunning(runs.get().get(idInstance))) return;
    isBeginning = true;
    runs.dismiss(idInstance);
    const error = await beginJob(item, session, (does, options) => does.resume(job.id, options));
    isBeginning = false;
    run = runs.get().get(idInstance);
    if (error !== undefined) app.notify(oneLine(errorSentence(error, sentences)), 'bad');
    app.changed();
  }

  /** Whether the end that is shown was read before, and another job of the instance has begun since, on a screen above this one. */
  function isOutdone(): boolean {
    const steps = run?.get();
    if (steps === undefined || !hasEnded(steps)) return false;
    const latest = runs.ended().findLast((ended) => ended.idInstance === idInstance);
    const newest = runs.get().get(idInstance);
    return (newest !== undefined && newest !== run) || (latest !== undefined && latest.steps !== steps);
  }

  /** From how a run has ended to what is open. */
  function reopen(): void {
    runs.dismiss(idInstance);
    run = undefined;
    isRead = false;
    void readDetails();
    app.changed();
  }

  function view({ columns, rows }: Box): readonly Line[] {
    // What the keys do is always seen; of the steps the latest, while they go on.
    const below = keysLines(columns);
    return [...scroll.window(lines(columns), Math.max(1, rows - below.length), isRunning(current())), ...below];
  }

  function lines(columns: number): readonly Line[] {
    const shown = current();
    const now = clock.now();
    if (shown !== undefined) return stepsLines({ run: shown, details, now, sentences, words }, columns);
    if (failure !== undefined) {
      return [
        ...markedLines('?', words.unknown, columns, { tone: 'bad' }),
        ...sentenceLines(errorSentence(failure, sentences), columns),
      ];
    }
    if (!isRead) return [line(words.looking, { isFaint: true })];
    return details === undefined
      ? [line(words.none)]
      : leftJobLines({ details, edge: item?.access.edge, now, sentences, words }, columns);
  }

  /** What can be done now, in sentences. */
  function keysLines(columns: number): readonly Line[] {
    const shown = current();
    if (shown === undefined) return [];
    const steps = shown.get();
    const step = steps.at(-1);
    if (!hasEnded(steps)) return [BLANK, ...sentenceLines(running(shown, step), columns, { isFaint: true })];
    const snapshot = snapshotOf(steps);
    return [
      BLANK,
      // The step of the capture names it, where it was taken here.
      ...(snapshot === undefined || steps.some(({ step: one }) => one === 'captured')
        ? []
        : sentenceLines(words.snapshot(snapshot), columns)),
      ...(undoable() === undefined ? [] : sentenceLines(session.isKept ? words.undo : words.lostWithDemo, columns)),
      ...restoreCommandLines(columns),
      ...(isVoid() ? [line(words.again, { isBold: true })] : []),
      ...(step?.step === 'interrupted' ? sentenceLines(words.staysOpen, columns, { isBold: true }) : []),
      ...(step?.step === 'done' ? [line(words.checkGuard, { isFaint: true })] : []),
    ];
  }

  /** The command that restores all, as it can be pasted: the first characters of the id of a snapshot are enough. */
  function restoreCommand(): string | undefined {
    const snapshot = session.isKept ? undoable() : undefined;
    return snapshot === undefined ? undefined : undoCommand(snapshot.slice(0, SHORT_ID), idInstance);
  }

  /** In one row, or it could not be copied whole. */
  function restoreCommandLines(columns: number): readonly Line[] {
    const command = restoreCommand();
    return command === undefined ? [] : [clipLine(line(command, { tone: 'accent' }), columns)];
  }

  function copy(command: string): void {
    app.copy(command);
    app.notify(oneLine(words.copied(command)), 'good');
  }

  function running({ edge }: StepsRun, step: Step | undefined): string {
    if (edge !== undefined) return words.goesOnAtEdge(oneLine(edge));
    if (step === undefined || isCancellableStep(step)) return words.canCancel;
    if (CAN_STOP_WAITING.has(step.step)) return words.canStopWaiting;
    // The demo keeps nothing.
    return [requested(step), ...(session.isKept ? [words.quits] : [])].join(' ');
  }

  /** Of a job whose request was sent, or whose messages are: it cannot be cancelled. */
  function requested(step: Step): string {
    const kind = details?.job.kind;
    if (kind === 'stop' && step.step !== 'changing') return words.canRelease;
    if (kind === 'stop' || kind === 'go') return words.goesOnWithBrake;
    const isUnsent = step.step === 'restoring' && step.kind === 'restore' && step.done === 0 && step.waiting?.for === 'sent-list';
    return isUnsent ? words.restoreWaits : words.goesOn;
  }

  function isVoid(): boolean {
    const step = last();
    return selection !== undefined && step?.step === 'failed' && VOID.has(step.error.code);
  }

  function cancellable(): (() => void) | undefined {
    const shown = current();
    // What an edge has begun it carries out.
    if (shown === undefined || shown.edge !== undefined || hasEnded(shown.get())) return undefined;
    const step = shown.get().at(-1);
    const can = step === undefined || isCancellableStep(step) || CAN_STOP_WAITING.has(step.step);
    return can ? shown.cancel : undefined;
  }

  /** The snapshot from which what was cleared can be restored. */
  function undoable(): string | undefined {
    const steps = current()?.get() ?? [];
    const step = steps.at(-1);
    return step !== undefined && (step.step === 'done' || step.step === 'unverified') ? snapshotOf(steps) : undefined;
  }

  return {
    title() {
      const shown = current();
      const steps = shown?.get() ?? [];
      // A job that is refused at once may be of any kind.
      const isKnown = steps.some(({ step }) => step !== 'failed');
      const planned = selection === undefined ? undefined : 'clear';
      const kind = details?.job.kind ?? (isKnown ? kindOf(steps) : planned);
      return oneLine(kind === undefined ? words.jobOf(name) : words.title[kind](name));
    },
    idInstance,
    view,
    handlers() {
      const shown = current();
      const unfinished = shown === undefined && failure === undefined ? details : undefined;
      const resumable = item?.access.refusalOf('resume') === undefined ? unfinished : undefined;
      const edge = item?.access.edge;
      const snapshot = undoable();
      const command = restoreCommand();
      const isOver = shown !== undefined && hasEnded(shown.get());
      const isInterrupted = last()?.step === 'interrupted';
      return {
        ...scroll.handlers,
        finish: resumable === undefined || !isToFinish(resumable, edge) ? undefined : () => void resume(resumable),
        follow: resumable === undefined || isToFinish(resumable, edge) ? undefined : () => void resume(resumable),
        planAgain:
          isOver && isVoid() && selection !== undefined
            ? () => app.replace('plan', { idInstance, selection, isFromQueue })
            : undefined,
        reopen: isOver && isInterrupted ? reopen : undefined,
        close: isOver && !isInterrupted && !isVoid() ? () => app.back() : undefined,
        undo: snapshot === undefined ? undefined : () => app.open('snapshot', { idInstance, snapshot }),
        copy: command === undefined ? undefined : () => copy(command),
        guard: last()?.step === 'done' ? () => app.open('guard', { idInstance }) : undefined,
        cancel: cancellable(),
      };
    },
    shown() {
      if (isOutdone()) {
        // A screen cannot be left while it is being put on top.
        queueMicrotask(() => app.back());
        return () => undefined;
      }
      void readDetails();
      const ends = [
        jobs.subscribe(() => void readDetails()),
        runs.subscribe(() => void readDetails()),
        runs.stepCount.subscribe(noticeStep),
        // What changes every second is only here, and only while something goes on.
        every(clock, TICK_MS, () => {
          if (isLive()) void readDetails();
        }),
      ];
      return () => {
        for (const end of ends) end();
        // How it ended was seen.
        if (isRunning(current())) return;
        if (runs.get().get(idInstance) === current()) runs.dismiss(idInstance);
      };
    },
  };
}

/** Steps of a run that can be stopped although others have begun: only the waiting ends. */
const CAN_STOP_WAITING: ReadonlySet<string> = new Set(['waiting', 'connecting'] satisfies readonly Step['step'][]);
