import { SluiceError } from '@sluice/core';
import type { App } from '../../app/app.ts';
import { EMPTY_FIELD, type Field, type FieldRules, fieldWith, VISIBLE } from '../../app/field.ts';
import { fieldLine } from '../../app/field-line.ts';
import { BLANK, type Line, type Style } from '../../app/line.ts';
import { sentenceLines } from '../../app/lines.ts';
import { movementCommands } from '../../app/movement.ts';
import { createScroll } from '../../app/scroll.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import { type Answers, DEFAULTS, draftOf, flavorIn, mayBeEmpty, nextField, withAnswer } from '../../first-run/ask-draft.ts';
import { type DraftField, faultOf, takenField } from '../../first-run/instance-draft.ts';
import { presentState } from '../../present/instance.ts';
import { oneLine } from '../../present/safe-text.ts';
import { errorSentence } from '../../sentences/refusal.ts';
import { type SetupCommand, type SetupWords, setupWords } from './setup-words.ts';

const RULES: FieldRules = { accepts: VISIBLE, maxLength: 2048 };

/** Adds an instance to the configuration: a few questions, one look at the gateway, and a file for its owner only. */
export const setupScreen: ScreenDefinition<undefined, SetupCommand, SetupWords> = {
  commands: [
    { id: 'again', keys: ['enter'], shown: 'Enter' },
    { id: 'close', keys: ['enter', 'i'], shown: 'Enter' },
    ...movementCommands,
  ],
  words: setupWords,
  open: openSetup,
};

type Stage =
  | { readonly kind: 'asking'; readonly field: DraftField; readonly problem: string | undefined }
  | { readonly kind: 'checking' }
  /** `field` is the answer to correct. */
  | { readonly kind: 'failed'; readonly field: DraftField; readonly sentence: string }
  /** `seen` is nothing where the gateway was not asked. */
  | {
      readonly kind: 'written';
      readonly seen: string | undefined;
      readonly written: string;
      readonly missing: string | undefined;
    };

function openSetup(app: App, _params: undefined, words: SetupWords): Screen<SetupCommand> {
  const { setup, fleet } = app.services;
  const { sentences } = app;
  const { firstRun } = sentences;
  const scroll = createScroll(app);
  let answers: Answers = {};
  let field: Field = EMPTY_FIELD;
  let stage: Stage = { kind: 'asking', field: 'name', problem: undefined };

  function to(next: Stage): void {
    stage = next;
    app.changed();
  }

  /** Why an answer cannot be taken, by the rules of the file. */
  function problemWith(asked: DraftField, given: string): string | undefined {
    if (asked === 'protected' || (given === '' && mayBeEmpty(asked))) return undefined;
    const fault = faultOf(asked, given, flavorIn(answers));
    if (fault !== undefined) return firstRun.wrong(asked, sentences.settings[fault](0));
    const taken = takenField({ name: '', idInstance: '', [asked]: given }, setup?.instances() ?? []);
    return taken === undefined ? undefined : firstRun.taken(asked === 'name' ? 'name' : 'idInstance');
  }

  function answer(asked: DraftField): void {
    const typed = field.text.trim();
    const given = typed === '' ? (DEFAULTS[asked] ?? '') : typed;
    try {
      const problem = problemWith(asked, given);
      if (problem !== undefined) return to({ kind: 'asking', field: asked, problem });
    } catch (error) {
      return to({ kind: 'asking', field: asked, problem: errorSentence(SluiceError.from(error), sentences) });
    }
    answers = withAnswer(answers, asked, given);
    field = EMPTY_FIELD;
    const next = nextField(answers);
    if (next === undefined) void check();
    else to({ kind: 'asking', field: next, problem: undefined });
  }

  async function check(): Promise<void> {
    if (setup === undefined) return;
    to({ kind: 'checking' });
    const draft = draftOf(answers, firstRun.yes);
    try {
      const found = await setup.check(draft);
      if (found.kind === 'failed') {
        return to({ kind: 'failed', field: found.field, sentence: firstRun.failures[found.why](draft.idInstance) });
      }
      const access = await setup.write(draft);
      if (access !== undefined) fleet.join([access]);
      to({
        kind: 'written',
        seen:
          found.kind === 'reached'
            ? firstRun.reached(presentState(found.overview, sentences).words, found.overview.count)
            : undefined,
        written: firstRun.written(oneLine(setup.file), oneLine(draft.name)),
        missing: found.kind === 'reached' ? undefined : words.variableMissing(found.variable),
      });
    } catch (error) {
      to({ kind: 'failed', field: 'name', sentence: errorSentence(SluiceError.from(error), sentences) });
    }
  }

  function view({ columns, rows }: Box): readonly Line[] {
    if (setup === undefined) return sentenceLines(words.inDemo, columns);
    // The answers are still to be written.
    const intro = stage.kind === 'written' ? [] : sentenceLines(firstRun.intro(oneLine(setup.file)), columns);
    const answered = stage.kind === 'asking' ? answeredLines(columns) : [];
    const above = [...intro, ...(answered.length > 0 ? [BLANK, ...answered] : [])];
    const below = stageLines(columns);
    if (above.length === 0) return below;
    // The question and its line are always seen.
    return [...scroll.window(above, Math.max(1, rows - below.length - 1)), BLANK, ...below];
  }

  /** The answers so far. */
  function answeredLines(columns: number): readonly Line[] {
    const given = Object.entries(answers).filter(([asked, said]) => asked !== 'token' && said !== '');
    return given.flatMap(([asked, said]) => sentenceLines(`✓ ${asked} = ${said}`, columns, { isFaint: true }));
  }

  function stageLines(columns: number): readonly Line[] {
    const wrapped = (text: string, style: Style = {}): readonly Line[] => sentenceLines(text, columns, style);
    switch (stage.kind) {
      case 'asking': {
        const isSecret = stage.field === 'token';
        const shown = isSecret ? { ...field, text: '•'.repeat(Array.from(field.text).length) } : field;
        const problem = stage.problem === undefined ? [] : wrapped(`✕ ${stage.problem}`, { tone: 'bad' });
        return [
          ...wrapped(firstRun.questions[stage.field]),
          fieldLine('', shown, columns),
          BLANK,
          ...problem,
          ...wrapped(words.next, { isFaint: true }),
        ];
      }
      case 'checking':
        return [...wrapped(firstRun.checking), ...wrapped(words.wait, { isFaint: true })];
      case 'failed':
        return wrapped(`✕ ${stage.sentence}`, { tone: 'bad' });
      case 'written':
        return [
          ...[...(stage.seen === undefined ? [] : [stage.seen]), stage.written].flatMap((text) =>
            wrapped(`✓ ${text}`, { tone: 'good' }),
          ),
          ...(stage.missing === undefined ? [] : wrapped(`! ${stage.missing}`, { tone: 'waiting' })),
          BLANK,
          ...wrapped(words.done, { isFaint: true }),
        ];
    }
  }

  return {
    title: () => oneLine(words.name),
    view,
    typed() {
      if (setup === undefined || stage.kind !== 'asking') return undefined;
      const { field: asked } = stage;
      return {
        field,
        rules: RULES,
        change(next) {
          field = next;
          to({ kind: 'asking', field: asked, problem: undefined });
        },
        submit: () => answer(asked),
        cancel: () => app.back(),
      };
    },
    handlers: () => ({
      ...(stage.kind === 'asking' ? scroll.handlers : {}),
      again: stage.kind === 'failed' ? correct : undefined,
      close: stage.kind === 'written' ? () => app.back() : undefined,
    }),
  };

  function correct(): void {
    if (stage.kind !== 'failed') return;
    const { field: wrong } = stage;
    // The typed answer is there to be corrected; a token is not shown again.
    field = wrong === 'token' ? EMPTY_FIELD : fieldWith(answers[wrong] ?? '');
    const { [wrong]: _, ...rest } = answers;
    answers = rest;
    to({ kind: 'asking', field: wrong, problem: undefined });
  }
}
