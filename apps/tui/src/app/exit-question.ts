import { runningOf } from '../clearing/runs.ts';
import { wrap } from '../present/columns.ts';
import { presentExitQuestion } from '../present/job.ts';
import { oneLine } from '../present/safe-text.ts';
import type { App, OpenDialog } from './app.ts';
import { BLANK, line, span, type Line } from './line.ts';
import { sentenceLines } from './lines.ts';
import { appWords } from './words.ts';

/** Asks before the operator leaves what is not finished, and says what leaving would do to it at this moment. */
export function exitQuestion(app: App, leave: () => void): OpenDialog {
  const { session } = app.services;
  const { exit, tooSmallToAsk } = appWords[app.language];

  function view({ columns, rows }: { readonly columns: number; readonly rows: number }): readonly Line[] {
    const running = runningOf(session.runs);
    // The job in question may have come to its end meanwhile.
    if (running.length === 0) return [...sentenceLines(exit.ended, columns), BLANK, keysLine()];
    const sentences = running.flatMap(({ idInstance, run }) =>
      wrap(
        oneLine(presentExitQuestion(idInstance, run.get(), { ...session, edge: run.edge })),
        columns,
        Math.max(1, rows - 4),
      ).map((text) => line(text)),
    );
    return [...sentences.slice(0, rows - 2), BLANK, keysLine()];
  }

  function keysLine(): Line {
    return [span('q', { isBold: true }), span(` ${exit.leave}   `), span('Esc', { isBold: true }), span(` ${exit.stay}`)];
  }

  return {
    screen: { title: () => oneLine(exit.title), view, handlers: () => ({ leave, stay: () => app.closeDialog() }) },
    commands: [
      { id: 'leave', keys: ['q', 'y'], shown: 'q' },
      { id: 'stay', keys: ['escape', 'n', 'left', 'h'], shown: 'Esc' },
    ],
    unseen: tooSmallToAsk,
  };
}
