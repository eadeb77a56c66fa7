import type { App } from '../../app/app.ts';
import { BLANK, clipLine, line, selectedLine, span, type Line } from '../../app/line.ts';
import { sentenceLines } from '../../app/lines.ts';
import { every } from '../../app/every.ts';
import { isNewNext, oldLines } from '../../app/finding-lines.ts';
import { movementCommands, movementHandlers } from '../../app/movement.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import { FIRST, moved, positionOf, type Selected, windowStart } from '../../app/selection.ts';
import { appWords } from '../../app/words.ts';
import { isRunning } from '../../clearing/runs.ts';
import { wrap } from '../../present/columns.ts';
import type { PresentedFinding } from '../../present/finding.ts';
import { oneLine } from '../../present/safe-text.ts';
import { createKeptMessages } from '../../services/kept-messages.ts';
import { remedyScreen } from './remedy-screen.ts';
import { type DiagnosisCommand, type DiagnosisWords, diagnosisWords } from './diagnosis-words.ts';

/** A gateway that does not answer is said after ten seconds. */
const TICK_MS = 10_000;

export interface DiagnosisParams {
  readonly idInstance: string;
}

/** Why a queue does or does not move: every finding with its evidence and its next step, which a key opens. */
export const diagnosisScreen: ScreenDefinition<DiagnosisParams, DiagnosisCommand, DiagnosisWords> = {
  commands: [
    { id: 'follow', keys: ['enter', 'right', 'l'], shown: 'Enter' },
    { id: 'refresh', keys: ['r'], shown: 'r' },
    { id: 'guard', keys: ['n'], shown: 'n' },
    { id: 'clear', keys: ['c'], shown: 'c' },
    { id: 'queue', keys: ['s'], shown: 's' },
    ...movementCommands,
  ],
  words: diagnosisWords,
  open: openDiagnosis,
};

function openDiagnosis(app: App, { idInstance }: DiagnosisParams, words: DiagnosisWords): Screen<DiagnosisCommand> {
  const { fleet, findings, jobs, session } = app.services;
  const { sentences } = app;
  const item = fleet.find(idInstance);
  const kept = item && createKeptMessages(item.access, app.changed);
  let selected: Selected = FIRST;

  const isAtWork = (): boolean => isRunning(session.runs.get().get(idInstance));

  /** While a job of this app goes on, the queue is not read: only what is found about the job is of now. */
  function found(): readonly PresentedFinding[] {
    const all = item === undefined ? [] : findings.of(item, 'entries', kept);
    return isAtWork() ? all.filter(({ kind }) => kind === 'job-open') : all;
  }

  const keys = (): readonly string[] => found().map(({ kind }, at) => `${kind} ${at}`);
  const current = (): PresentedFinding | undefined => found()[positionOf(selected, keys())];

  const isUnread = (): boolean => item?.watch.get().readFailure !== undefined;

  function view({ columns, rows }: Box): readonly Line[] {
    const all = found();
    if (isAtWork()) {
      const about = sentenceLines(appWords[app.language].notReadMeanwhile, columns, { tone: 'waiting' });
      return [...findingsOf(all, { columns, rows: rows - about.length - 1 }), BLANK, ...about].slice(0, rows);
    }
    if (all.length === 0 || item === undefined) return [line(words.reading, { isFaint: true })];
    const now = session.clock.now();
    const before = findings.before(item, 'entries');
    if (before === undefined) return findingsOf(all, { columns, rows });
    const [asOf = BLANK, ...old] = oldLines(before, columns, { sentences, language: app.language, now });
    // That what is known is old has its row, however little room there is.
    const unread = findingsOf(all, { columns, rows: Math.max(1, rows - 2) });
    return [...unread, BLANK, asOf, ...old].slice(0, rows);
  }

  function findingsOf(all: readonly PresentedFinding[], { columns, rows }: Box): readonly Line[] {
    const at = positionOf(selected, keys());
    const blocks = all.map((finding, index) =>
      findingBlock(finding, columns, { isSelected: index === at, saysNext: isNewNext(all, index) }),
    );
    const sum = blocks.reduce((length, lines) => length + lines.length + 1, -1);
    // All of them whole, where there is room; else a list, and the selected one whole.
    if (sum <= rows) return blocks.flatMap((lines, index) => (index === 0 ? lines : [BLANK].concat(lines)));
    const detail = findingBlock(all[at], columns, { isSelected: true, saysNext: true }).slice(0, Math.max(1, rows - 4));
    const height = Math.max(1, rows - detail.length - 1);
    const start = windowStart(at, height, all.length);
    const hidden = all.length - Math.min(all.length, start + height);
    const list = all.slice(start, start + height).map((finding, index) => headLine(finding, start + index === at, columns));
    const more = hidden > 0 ? [line(appWords[app.language].more(hidden), { isFaint: true })] : [];
    return [...detail, BLANK, ...list.slice(0, height - more.length), ...more];
  }

  function findingBlock(
    finding: PresentedFinding | undefined,
    columns: number,
    { isSelected, saysNext }: { readonly isSelected: boolean; readonly saysNext: boolean },
  ): readonly Line[] {
    if (finding === undefined) return [];
    const all = (text: string): readonly string[] => wrap(oneLine(text), columns - 4, Number.MAX_SAFE_INTEGER);
    const lead = (at: number): string => (at === 0 ? `${isSelected ? '›' : ' '} ${finding.mark} ` : '    ');
    const target = remedyScreen(finding);
    return [
      ...all(finding.sentence).map((text, at) => [span(lead(at), { tone: finding.tone }), span(text, { isBold: isSelected })]),
      ...(finding.evidence === '' ? [] : all(finding.evidence)).map((text) => line(`    ${text}`, { isFaint: true })),
      ...(finding.next === undefined || !saysNext
        ? []
        : all(sentences.screens.next(finding.next)).map((text) => line(`    ${text}`))),
      ...(isSelected && target !== undefined
        ? all(words.follow[target]).map((text) => line(`    ${text}`, { tone: 'accent' }))
        : []),
    ];
  }

  return {
    idInstance,
    title: () => oneLine(words.title(item?.access.name ?? idInstance)),
    view,
    handlers() {
      const followed = remedyScreen(current());
      return {
        ...movementHandlers((movement) => {
          selected = moved(selected, movement, keys(), 5);
          app.changed();
        }),
        follow: followed === undefined ? undefined : () => app.open(followed, { idInstance }),
        refresh: isUnread() ? () => item?.watch.refresh() : undefined,
        guard: () => app.open('guard', { idInstance }),
        clear: () => app.open('plan', { idInstance, selection: { all: true } }),
        queue: () => app.open('queue', { idInstance }),
      };
    },
    shown() {
      const ends = [
        item?.watch.listen('entries', ({ reading }) => {
          if (reading !== undefined && !reading.isSending) kept?.look(reading);
          app.changed();
        }),
        jobs.subscribe(app.changed),
        session.runs.subscribe(app.changed),
        every(session.clock, TICK_MS, app.changed),
      ];
      return () => {
        for (const end of ends) end?.();
      };
    },
  };
}

function headLine(finding: PresentedFinding, isSelected: boolean, columns: number): Line {
  const row = [span(isSelected ? '› ' : '  '), span(`${finding.mark} `, { tone: finding.tone }), span(finding.sentence)];
  return isSelected ? selectedLine(row, columns) : clipLine(row, columns);
}
