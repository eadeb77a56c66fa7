import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failureOf, journalIn, newJob, acquiredJob } from './contract/given.ts';
import { openMemoryDatabase } from '../node/sqlite-database.ts';
import { isCancellable, isLast, nextStates, STATES, TRANSITIONS, type JobKind, type JobState } from './job-states.ts';
import type { Job } from './job.ts';
import type { JobJournal } from './job-journal.ts';

const states = Object.keys(STATES) as readonly JobState[];
const kinds = Object.keys(TRANSITIONS) as readonly JobKind[];

/** The shortest way from the opening of a job to a state. */
function wayTo(kind: JobKind, state: JobState): readonly JobState[] | undefined {
  const ways: JobState[][] = [['opened']];
  for (const way of ways) {
    const last = way.at(-1) ?? 'opened';
    if (last === state) return way.slice(1);
    for (const next of nextStates(kind, last)) ways.push(way.concat(next));
  }
  return undefined;
}

function jobIn(journal: JobJournal, kind: JobKind, way: readonly JobState[]): Job {
  const job = acquiredJob(journal.openJob({ ...newJob, kind }));
  return way.reduce((moved, to) => journal.moveJob(moved, to, {}), job);
}

describe('the states of a job', () => {
  const moves = kinds.flatMap((kind) =>
    states.flatMap((from) => {
      const way = wayTo(kind, from);
      return way === undefined || isLast(kind, from) ? [] : states.map((to) => ({ kind, from, to, way }));
    }),
  );

  test.each(moves.filter(({ kind, from, to }) => nextStates(kind, from).includes(to)))(
    'lead a $kind from $from to $to, with an event of that name',
    ({ kind, way, to }) => {
      const { journal } = journalIn(openMemoryDatabase());
      const moved = journal.moveJob(jobIn(journal, kind, way), to, { because: 'test' });
      expect([moved.state, moved.closedAt !== undefined]).toEqual([to, isLast(kind, to)]);
      expect(journal.events({ kind: to, order: 'newest-first', limit: 1 })).toMatchObject([{ data: { because: 'test' } }]);
    },
  );

  test.each(moves.filter(({ kind, from, to }) => !nextStates(kind, from).includes(to)))(
    'do not lead a $kind from $from to $to',
    ({ kind, way, to }) => {
      const { journal } = journalIn(openMemoryDatabase());
      const job = jobIn(journal, kind, way);
      expect(failureOf(() => journal.moveJob(job, to, {}))).toMatchObject({ code: 'internal' });
      expect(journal.readJob(job.id)).toEqual(job);
    },
  );

  test('are refused by the database where the program does not know them', () => {
    const { database, journal } = journalIn(openMemoryDatabase());
    jobIn(journal, 'clear', []);
    expect(() => database.run(`UPDATE jobs SET state = 'settling'`)).toThrow(/CHECK/);
  });

  test('can be cancelled only before the clear request', () => {
    expect(states.filter((state) => isCancellable('clear', state))).toEqual(['opened', 'captured']);
    expect(states.filter((state) => isCancellable('restore', state))).toEqual([]);
  });

  test('are those that JOURNAL.md shows, in a diagram and a table made from the same data', () => {
    const page = readFileSync(new URL('../../JOURNAL.md', import.meta.url), 'utf8');
    expect(page).toContain(`<!-- made from src/journal/job-states.ts -->\n\n${diagram()}\n\n${table()}\n\n<!-- end -->`);
  });
});

function diagram(): string {
  const arrows = kinds.flatMap((kind) =>
    states.flatMap((from) => nextStates(kind, from).map((to) => `    ${from} --> ${to}: ${kind}`)),
  );
  return ['```mermaid', 'stateDiagram-v2', '    [*] --> opened', ...arrows, '```'].join('\n');
}

function table(): string {
  const rows = states.map((state) => {
    const next = kinds
      .filter((kind) => nextStates(kind, state).length > 0)
      .map(
        (kind) =>
          `${kind}: ${nextStates(kind, state)
            .map((to) => `\`${to}\``)
            .join(', ')}`,
      );
    return [`\`${state}\``, STATES[state], next.length === 0 ? 'closed' : next.join('; ')];
  });
  const cells = [['state and event', 'what it means', 'may go to'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(cells[0] ?? []), rule, ...cells.slice(1).map(line)].join('\n');
}
