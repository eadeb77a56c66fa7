import type { SluiceError } from '@sluice/core';
import { capabilities } from '@sluice/queue';
import { isWithoutEffect } from '@sluice/queue/diagnosis';
import type { App } from '../../app/app.ts';
import { type Confirmed, type Confirmation, createConfirmation } from '../../app/confirmation.ts';
import { BLANK, type Line } from '../../app/line.ts';
import { sentenceLines } from '../../app/lines.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import { movementCommands } from '../../app/movement.ts';
import { createScroll } from '../../app/scroll.ts';
import { beginJob } from '../../clearing/begin-job.ts';
import { seenBrake } from '../../clearing/found-brakes.ts';
import { isRunning } from '../../clearing/runs.ts';
import type { SeenBrake } from '../../present/brake.ts';
import { kindOf } from '../../present/job.ts';
import { oneLine } from '../../present/safe-text.ts';
import { errorSentence } from '../../sentences/refusal.ts';
import { type BrakeChoice, brakeLines } from './brake-view.ts';
import { type BrakeCommand, type BrakeWords, brakeWords } from './brake-words.ts';

export type BrakeParams = { readonly idInstance: string };

/** The brake: let hardly anything leave, or release it. It waits for no reading: it is for the moment in which something must not leave. */
export const brakeScreen: ScreenDefinition<BrakeParams, BrakeCommand, BrakeWords> = {
  commands: [
    { id: 'set', keys: ['enter', 's'], shown: 'Enter' },
    { id: 'release', keys: ['enter', 'g'], shown: 'Enter g' },
    { id: 'toJob', keys: ['enter'], shown: 'Enter' },
    ...movementCommands,
  ],
  words: brakeWords,
  open: openBrake,
};

function openBrake(app: App, { idInstance }: BrakeParams, words: BrakeWords): Screen<BrakeCommand> {
  const { fleet, jobs, session } = app.services;
  const { sentences } = app;
  const { runs } = session;
  const item = fleet.find(idInstance);
  const able = capabilities[item?.access.flavor ?? 'plain'];
  const refusals = { set: item?.access.refusalOf('stop'), release: item?.access.refusalOf('go') };
  let confirmation: Confirmation | undefined;
  let failure: string | undefined;
  const scroll = createScroll(app);

  function brake(): SeenBrake | undefined {
    const known = jobs.get();
    const watched = item?.watch.get();
    return seenBrake(known.brakes.get(idInstance), {
      known: watched?.overview,
      settingsAt: watched?.settingsAt,
      job: known.jobs.get(idInstance),
    });
  }

  /** The kind of the job that is open here or elsewhere. */
  function openKind(): string | undefined {
    const run = runs.get().get(idInstance);
    return isRunning(run) && run !== undefined ? kindOf(run.get()) : jobs.get().jobs.get(idInstance)?.kind;
  }

  /** Whether the one request of a stop may be on its way. */
  function isRequestUnderWay(): boolean {
    const run = runs.get().get(idInstance);
    if (run !== undefined && isRunning(run)) return run.get().at(-1)?.step === 'changing';
    const job = jobs.get().jobs.get(idInstance);
    return job?.state === 'changing' && !job.isLeft;
  }

  /** Why a brake that is on is not released, or else none is set. */
  function refused(seen: SeenBrake | undefined): SluiceError | undefined {
    return seen === undefined ? refusals.set : refusals.release;
  }

  function choice(): BrakeChoice {
    if (able.maxDelayMs === undefined) return 'unsupported';
    const seen = brake();
    if (refused(seen) !== undefined) return 'protected';
    const kind = openKind();
    // A stop that is only watched ends with the release of its brake.
    if (kind === 'stop' && seen !== undefined && !isRequestUnderWay()) return 'release';
    // A connect is ended by a stop: that is the moment for which there is a brake.
    if (kind !== undefined && kind !== 'connect') return 'job-first';
    if (seen === undefined) return 'set';
    return seen.confirmedAt === undefined || isWithoutEffect(seen, seen.shownMs) ? 'both' : 'release';
  }

  function confirm(act: 'set' | 'release'): void {
    failure = undefined;
    confirmation = createConfirmation(
      app,
      { idInstance, lost: 0, act: act === 'set' ? words.setNow : words.releaseNow },
      {
        agreed: (confirmed) => void begin(act, confirmed),
        cancelled() {
          confirmation = undefined;
          app.changed();
        },
      },
    );
    app.changed();
  }

  async function begin(act: 'set' | 'release', { confirm: typed, reason }: Confirmed): Promise<void> {
    if (item === undefined) return;
    const run = runs.get().get(idInstance);
    const isInPlace = act === 'release' && openKind() === 'stop';
    if (run !== undefined && isRunning(run) && !isInPlace) {
      // Of an instance one job goes on here: a connect gives way.
      run.cancel();
      await run.ended;
    }
    const agreed = { confirm: typed, reason, actor: session.actor };
    const error = await beginJob(
      item,
      session,
      (does, options) => (act === 'set' ? does.stop(agreed, options) : does.go(agreed, options)),
      { isInPlace },
    );
    if (error === undefined) app.replace('clearing', { idInstance });
    else {
      failure = errorSentence(error, sentences);
      confirmation = undefined;
      app.changed();
    }
  }

  function view({ columns, rows }: Box): readonly Line[] {
    const now = choice();
    const known = jobs.get();
    const unread = known.errors.get(item?.access.edge);
    const refusal = refused(brake()) ?? unread;
    const above = brakeLines(
      {
        choice: now,
        isBeingSet: openKind() === 'stop',
        brake: brake(),
        edge: item?.access.edge,
        overview: item?.watch.get().overview,
        isUnread: item?.watch.get().readFailure !== undefined,
        capabilities: able,
        refusal: refusal && errorSentence(refusal, sentences),
        isJournalUnreadable: unread !== undefined,
        sentences,
        words,
      },
      columns,
    );
    const failed = failure === undefined ? [] : sentenceLines(`✕ ${failure}`, columns, { tone: 'bad' });
    const below = [...failed, ...(confirmation?.lines(columns) ?? hintLines(now, columns))];
    // The typed lines, and what the keys do, are always seen.
    return [...scroll.window(above, Math.max(1, rows - below.length - 1)), BLANK, ...below];
  }

  function hintLines(now: BrakeChoice, columns: number): readonly Line[] {
    if (now === 'set') return [...sentenceLines(words.setHint, columns, { isFaint: true })];
    if (now === 'release') return [...sentenceLines(words.releaseHint, columns, { isFaint: true })];
    return now === 'both' ? [...sentenceLines(words.bothHint, columns, { isFaint: true })] : [];
  }

  return {
    title: () => oneLine(words.title(item?.access.name ?? idInstance)),
    idInstance,
    view,
    handlers() {
      const now = choice();
      return {
        ...scroll.handlers,
        set: now === 'set' || now === 'both' ? () => confirm('set') : undefined,
        release: now === 'release' || now === 'both' ? () => confirm('release') : undefined,
        toJob: now === 'job-first' ? () => app.replace('clearing', { idInstance }) : undefined,
      };
    },
    typed: () => confirmation?.typed(),
    shown() {
      const ends = [fleet.see([idInstance]), fleet.subscribe(app.changed), runs.subscribe(app.changed)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
