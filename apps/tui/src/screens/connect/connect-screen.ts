import type { ReconnectGuard } from '@sluice/queue';
import { guardSentence } from '@sluice/queue/sentences';
import type { App } from '../../app/app.ts';
import { EMPTY_FIELD, type Field, VISIBLE } from '../../app/field.ts';
import { fieldLine } from '../../app/field-line.ts';
import { BLANK, line, type Line } from '../../app/line.ts';
import { markedLines } from '../../app/lines.ts';
import { movementCommands } from '../../app/movement.ts';
import { createScroll } from '../../app/scroll.ts';
import type { Box, Screen, ScreenDefinition, TypedField } from '../../app/screen.ts';
import { hasEnded, isRunning, type StepsRun } from '../../clearing/runs.ts';
import { wrap } from '../../present/columns.ts';
import { oneLine } from '../../present/safe-text.ts';
import { presentStep } from '../../present/step.ts';
import { errorSentence } from '../../sentences/refusal.ts';
import { type GuardWatch, watchGuard } from '../../services/guards.ts';
import type { LoginState } from '../../services/logins.ts';
import { reachedSteps } from '../clearing/steps-view.ts';
import { type ConnectForm, EMPTY_FORM, enter, fieldsOf, FORM_RULES, phoneOf } from './connect-form.ts';
import { formLines } from './connect-view.ts';
import { type ConnectCommand, type ConnectWords, connectWords } from './connect-words.ts';

export interface ConnectParams {
  readonly idInstance: string;
}

const ANSWER_RULES = { accepts: VISIBLE, maxLength: 128 } as const;
const MAX_STEPS = 3;

/** Connects a number under guard: what waits is decided upon, a code is shown, and it is watched that nothing else leaves. */
export const connectScreen: ScreenDefinition<ConnectParams, ConnectCommand, ConnectWords> = {
  commands: [
    { id: 'close', keys: ['enter'], shown: 'Enter' },
    { id: 'stop', keys: ['x'], shown: 'x' },
    { id: 'guard', keys: ['n'], shown: 'n' },
    { id: 'brake', keys: ['b'], shown: 'b' },
    ...movementCommands,
  ],
  words: connectWords,
  open: openConnect,
};

function openConnect(app: App, { idInstance }: ConnectParams, words: ConnectWords): Screen<ConnectCommand> {
  const { fleet, logins, session } = app.services;
  const { sentences } = app;
  const item = fleet.find(idInstance);
  let watched: GuardWatch | undefined;
  let form: ConnectForm = EMPTY_FORM;
  let answer: Field = EMPTY_FIELD;
  const scroll = createScroll(app);
  let size: Box = { columns: 78, rows: 20 };

  const guardNow = (): ReconnectGuard | undefined => watched?.get();
  const run = (): StepsRun | undefined => session.runs.get().get(idInstance);
  const login = (): LoginState | undefined => logins.get().get(idInstance);

  /** How many wait, where a number may be waited for now; else why it may not. */
  function standing(): { readonly waiting: number } | { readonly refused: string } | undefined {
    const guard = guardNow();
    if (guard === undefined) return undefined;
    const refusal = item?.access.refusalOf('connect');
    if (refusal !== undefined) return { refused: errorSentence(refusal, sentences) };
    if (guard.isSending === true) return { refused: words.alreadyConnected };
    switch (guard.verdict) {
      case 'safe':
        return { waiting: 0 };
      case 'leftovers':
      case 'kept':
        return { waiting: guard.leftovers.waiting };
      case 'unknown':
        // A count can be old: the connect itself reads it again before anything can be scanned.
        return guard.why === 'hidden' ? { waiting: 0 } : { refused: guardSentence(guard, sentences) };
      case 'unfinished':
        return { refused: guardSentence(guard, sentences) };
    }
  }

  function view(box: Box): readonly Line[] {
    size = box;
    const current = run();
    if (current !== undefined) return runLines(current, box);
    const now = standing();
    if (now === undefined) return [line(words.reading, { isFaint: true })];
    if ('refused' in now) return wrap(oneLine(now.refused), box.columns, box.rows).map((text) => line(text, { tone: 'bad' }));
    const isBlocked = item?.watch.get().overview?.state === 'blocked';
    const { above, below } = formLines(
      { form, idInstance, waiting: now.waiting, isBlocked, isDemo: !session.isKept, words, formats: sentences.formats },
      box.columns,
    );
    // The typed lines, and what the keys do, are always seen.
    return [...scroll.window(above, Math.max(1, box.rows - below.length - 1)), BLANK, ...below];
  }

  function runLines(current: StepsRun, { columns, rows }: Box): readonly Line[] {
    const steps = current.get();
    const state = login();
    const hasPicture = (state?.picture.length ?? 0) > 0;
    const said = reachedSteps(steps)
      .slice(hasPicture ? -MAX_STEPS : 0)
      .flatMap((step) => {
        const { mark, words: text, tone } = presentStep(step, sentences);
        return markedLines(mark, text, columns, { tone });
      });
    const question = state?.question;
    const shownAnswer = question?.isSecret === true ? { ...answer, text: '•'.repeat(Array.from(answer.text).length) } : answer;
    const asked =
      question === undefined
        ? []
        : [BLANK, fieldLine(question.text, shownAnswer, columns), line(words.answer, { isFaint: true })];
    // That a code was not taken is of no interest once a number is connected.
    const isConnected = steps.some(({ step }) => step === 'authorized' || step === 'connected');
    const messages = (isConnected ? [] : (state?.said ?? [])).flatMap(({ text, isError }) =>
      wrap(text, columns, rows).map((row) => line(row, isError ? { tone: 'bad' } : {})),
    );
    const below = state?.words === undefined ? [] : wrap(state.words, columns, rows).map((text) => line(text, { isBold: true }));
    const last = [BLANK, line(hasEnded(steps) ? words.ended : words.goesOn, { isFaint: true })];
    const picture = (state?.picture ?? []).map((row) => line(row, { isPaper: true }));
    // A picture that is cut cannot be scanned: then everything else gives way to it.
    if (picture.length > 0 && picture.length + below.length + said.length + last.length > rows)
      return [...picture, ...below].slice(0, rows);
    const after = [...picture, ...below, ...asked, ...messages.slice(-MAX_STEPS), ...last];
    // The latest steps are seen, and all of them where there is room.
    return [...said.slice(-Math.max(MAX_STEPS, rows - after.length)), ...after].slice(0, rows);
  }

  function typed(): TypedField | undefined {
    if (run() !== undefined) {
      const question = login()?.question;
      if (question === undefined) return undefined;
      return {
        field: answer,
        rules: ANSWER_RULES,
        change(field) {
          answer = field;
          app.changed();
        },
        submit() {
          const given = answer.text.trim();
          answer = EMPTY_FIELD;
          question.answer(given);
        },
        cancel: () => app.back(),
      };
    }
    const now = standing();
    if (now === undefined || 'refused' in now) return undefined;
    const fields = fieldsOf(now.waiting);
    const at = fields.includes(form.at) ? form.at : fields[0];
    return {
      field: form.typed[at],
      rules: FORM_RULES[at],
      change(field) {
        form = { typed: { ...form.typed, [at]: field }, at, problem: undefined };
        app.changed();
      },
      submit() {
        const next = enter({ ...form, at }, { idInstance, waiting: now.waiting });
        if (next === 'agreed') begin(now.waiting);
        else form = next;
        app.changed();
      },
      cancel: () => app.back(),
    };
  }

  function begin(waiting: number): void {
    if (item === undefined) return;
    const confirmation = {
      confirm: form.typed.id.text,
      keep: waiting,
      actor: session.actor,
      reason: form.typed.reason.text.trim(),
    };
    logins.begin(item, { confirmation, phone: phoneOf(form), size: () => size });
    form = EMPTY_FORM;
  }

  return {
    idInstance,
    title: () => oneLine(words.title(item?.access.name ?? idInstance)),
    view,
    typed,
    handlers() {
      const current = run();
      const isOver = current !== undefined && hasEnded(current.get());
      return {
        ...(current === undefined ? scroll.handlers : {}),
        close: isOver
          ? () => {
              session.runs.dismiss(idInstance);
              app.back();
            }
          : undefined,
        stop: isRunning(current) ? () => current?.cancel() : undefined,
        guard: current === undefined ? () => app.open('guard', { idInstance }) : undefined,
        brake: () => app.open('brake', { idInstance }),
      };
    },
    shown() {
      if (item === undefined) return () => undefined;
      watched = watchGuard(app.services, item, app.changed);
      const steps = followRun(run, session.runs, app.changed);
      const ends = [logins.subscribe(app.changed), steps];
      return () => {
        watched?.end();
        watched = undefined;
        for (const end of ends) end();
      };
    },
  };
}

/** Hears every step of the run of an instance, also of one that begins later. */
function followRun(
  run: () => StepsRun | undefined,
  runs: { readonly subscribe: (listener: () => void) => () => void },
  changed: () => void,
): () => void {
  let followed: StepsRun | undefined;
  let stop: (() => void) | undefined;
  const follow = (): void => {
    const current = run();
    if (current !== followed) {
      stop?.();
      followed = current;
      stop = current?.subscribe(changed);
    }
    changed();
  };
  const end = runs.subscribe(follow);
  follow();
  return () => {
    end();
    stop?.();
  };
}
