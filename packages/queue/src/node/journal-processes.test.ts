import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chaptersIn, dumpOf, openForStory } from '../journal/contract/story.ts';
import { openMemoryDatabase, openSqliteDatabase } from './sqlite-database.ts';

const CHILD = fileURLToPath(new URL('./journal-child.ts', import.meta.url));
const TIMEOUT_MS = 120_000;

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sluice-processes-'));
});

afterEach(() => rmSync(home, { recursive: true }));

interface Child {
  readonly process: ChildProcess;
  /** What it says, a line at a time, until it ends. */
  readonly said: AsyncIterable<string>;
}

function start(...argv: readonly string[]): Child {
  const child = spawn(process.execPath, [CHILD, ...argv], { stdio: ['pipe', 'pipe', 'inherit'] });
  return { process: child, said: createInterface({ input: child.stdout }) };
}

/** All that a child still says. */
async function rest({ said, process: child }: Child): Promise<readonly unknown[]> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
  const lines: unknown[] = [];
  for await (const line of said) lines.push(JSON.parse(line));
  await ended;
  return lines;
}

test(
  'a process that is killed at a statement leaves whole calls, and loses none that has returned',
  { timeout: TIMEOUT_MS },
  async () => {
    const complete = await chaptersIn(openMemoryDatabase());
    const isReported = async (dieAt: number): Promise<boolean> => {
      const file = join(home, `${dieAt}.db`);
      const child = start('progress', file, String(dieAt));
      const done = (await rest(child)).length;
      expect([0, null]).toContain(child.process.exitCode);
      const database = openSqliteDatabase(file);
      // Also a journal whose making was broken off.
      openForStory(database);
      expect(database.all('PRAGMA integrity_check')).toMatchObject([{ integrity_check: 'ok' }]);
      expect([complete[done], complete[done + 1]]).toContain(dumpOf(database));
      database.close();
      return child.process.signalCode === null;
    };
    // Before the schema, in the middle of it, and then at statements throughout the story.
    for (const dieAt of [1, 20]) expect(await isReported(dieAt)).toBe(false);
    let dieAt = 41;
    while (!(await isReported(dieAt))) dieAt += 5;
    expect(dieAt).toBeGreaterThan(75);
  },
);

test(
  'a process that is killed while it writes leaves state and event together, up to the last that it reported',
  { timeout: TIMEOUT_MS },
  async () => {
    for (const killAfter of [1, 2, 3, 10, 40, 150]) {
      const file = join(home, `${killAfter}.db`);
      const child = start('write', file);
      let reported = 0;
      for await (const line of child.said) {
        reported = Number(line);
        if (reported === killAfter) child.process.kill('SIGKILL');
      }
      const database = openSqliteDatabase(file);
      openForStory(database);
      const [counted] = database.all(`SELECT count(*) AS closed FROM jobs WHERE closed_at IS NOT NULL`);
      expect(database.all(`SELECT count(*) AS events FROM events WHERE kind = 'failed'`)).toEqual([
        { events: counted?.['closed'] },
      ]);
      expect([reported, reported + 1]).toContain(counted?.['closed']);
      expect(database.all('PRAGMA integrity_check')).toMatchObject([{ integrity_check: 'ok' }]);
      database.close();
    }
  },
);

test(
  'of two processes that want the same instance one wins, also while they make the journal, and both say who',
  { timeout: TIMEOUT_MS },
  async () => {
    const file = join(home, 'journal.db');
    const children = ['host-1', 'host-2'].map((owner) => start('claim', file, owner));
    const readers = children.map(({ said }) => said[Symbol.asyncIterator]());
    await Promise.all(readers.map((reader) => reader.next()));
    for (const { process: child } of children) child.stdin?.write('go\n');
    const [one = [], other = []] = await Promise.all(
      readers.map(async (reader) => {
        const lines: string[] = [];
        for (let line = await reader.next(); line.done !== true; line = await reader.next()) lines.push(line.value);
        return lines;
      }),
    );
    expect(one).toHaveLength(100);
    expect(other).toEqual(one);
    const database = openSqliteDatabase(file);
    const open100 = openForStory(database).openJobs();
    expect(open100.map(({ owner }) => JSON.stringify(owner)).toSorted()).toEqual(one.toSorted());
    database.close();
  },
);
