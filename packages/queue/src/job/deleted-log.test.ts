import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clear, clearsOf, errorOf, planOf, portsOf } from '../../test/clearing.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { openJobJournal } from '../journal/job-journal.ts';
import { openSqliteDatabase } from '../node/index.ts';

useFakeTime();

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sluice-deleted-'));
});

afterEach(() => rmSync(home, { recursive: true }));

test.skipIf(process.platform === 'win32')(
  'a queue is not cleared when the log of the journal was deleted: its snapshot would be in no file',
  async () => {
    const gateway = gatewayWith(3);
    const file = join(home, 'journal.sqlite');
    const database = openSqliteDatabase(file);
    const journal = openJobJournal(database, { now: () => gateway.clock.now(), bodies: 'full' });
    const plan = await untilResolved(planOf(gateway));
    rmSync(`${file}-wal`);
    const steps = await clear(gateway, { plan, ports: portsOf(gateway, { journal }) });
    expect(errorOf(steps)).toMatchObject({ code: 'journal-unavailable' });
    expect([clearsOf(gateway), gateway.waiting().length]).toEqual([0, 3]);
    database.close();
  },
);
