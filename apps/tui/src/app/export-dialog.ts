import { homedir } from 'node:os';
import { join } from 'node:path';
import { SluiceError } from '@sluice/core';
import { oneLine } from '../present/safe-text.ts';
import { errorSentence } from '../sentences/refusal.ts';
import type { App } from './app.ts';
import { exportWords } from './export-words.ts';
import { type Field, fieldWith, VISIBLE } from './field.ts';
import { fieldLine } from './field-line.ts';
import { BLANK, type Line } from './line.ts';
import { sentenceLines } from './lines.ts';

const RULES = { accepts: VISIBLE, maxLength: 1000 } as const;
/** How often it is shown how far the writing has come, in lines. */
const EVERY_LINES = 1000;

export interface Export {
  readonly title: string;
  /** The content, in a sentence. */
  readonly what: string;
  /** The name of the file that is offered. */
  readonly file: string;
  /** Writes it, and says after each line that it was written. @returns what it has come to, in a sentence. */
  readonly write: (file: string, wrote: () => void, signal: AbortSignal) => Promise<string>;
}

/** Asks for the name of a new file, and writes into it; the rest of the app goes on meanwhile. */
export function askExport(app: App, { title, what, file, write }: Export): void {
  const words = exportWords[app.language];
  let field: Field = fieldWith(file);
  let problem: string | undefined;
  let writing: { lines: number; readonly stop: AbortController } | undefined;

  async function begin(): Promise<void> {
    const name = field.text.trim();
    if (name === '') {
      problem = words.noName;
      return app.changed();
    }
    const now = { lines: 0, stop: new AbortController() };
    writing = now;
    problem = undefined;
    app.changed();
    const wrote = (): void => {
      now.lines += 1;
      if (now.lines % EVERY_LINES === 0) app.changed();
    };
    try {
      const done = await write(homeOf(name), wrote, now.stop.signal);
      app.closeDialog();
      app.notify(oneLine(done), 'good');
    } catch (error) {
      writing = undefined;
      if (now.stop.signal.aborted) {
        app.closeDialog();
        app.notify(oneLine(words.stopped), 'waiting');
      } else if (error instanceof SluiceError) problem = errorSentence(error, app.sentences);
      else throw error;
      app.changed();
    }
  }

  function view({ columns }: { readonly columns: number }): readonly Line[] {
    if (writing !== undefined) return sentenceLines(words.writing(writing.lines, app.sentences.formats), columns);
    return [
      ...sentenceLines(what, columns),
      ...sentenceLines(words.rule, columns, { isFaint: true }),
      BLANK,
      fieldLine(words.file, field, columns),
      BLANK,
      ...(problem === undefined ? [] : [...sentenceLines(`✕ ${problem}`, columns, { tone: 'bad' }), BLANK]),
      ...sentenceLines(words.keys, columns, { isFaint: true }),
    ];
  }

  app.ask({
    screen: {
      title: () => oneLine(title),
      view,
      handlers: () => ({ stop: writing && (() => writing?.stop.abort()) }),
      typed: () =>
        writing === undefined
          ? {
              field,
              rules: RULES,
              change(next) {
                field = next;
                problem = undefined;
                app.changed();
              },
              submit: () => void begin(),
              cancel: () => app.closeDialog(),
            }
          : undefined,
    },
    commands: [{ id: 'stop', keys: ['escape'], shown: 'Esc' }],
  });
}

/** A shell would have put the home folder in. */
function homeOf(name: string): string {
  return name.startsWith('~/') ? join(homedir(), name.slice(2)) : name;
}
