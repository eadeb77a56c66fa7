import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gatewayWith, TOKEN } from '../../test/gateway.ts';
import { entries, reading } from '../../test/reading.ts';
import { stepsOf } from '../../test/steps.ts';
import { clearQueue } from '../clearing/clear-queue.ts';
import { snapshotOf } from '../snapshot.ts';
import { createSnapshotDirectory } from './snapshot-directory.ts';

const snapshot = snapshotOf(reading({ entries: entries(3), count: 5 }));
const hasModes = process.platform !== 'win32';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sluice-snapshots-'));
});

afterEach(() => rm(home, { recursive: true }));

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

async function contentOf(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

test('a snapshot comes back from its file as it was', async () => {
  const file = await createSnapshotDirectory(home).save(snapshot);
  expect(dirname(file)).toBe(home);
  expect(await contentOf(file)).toEqual(snapshot);
  expect(await contentOf(file)).toMatchObject({
    version: 1,
    idInstance: '1101000001',
    takenAt: '2026-01-01T00:00:00.000Z',
    completeness: { kind: 'uncertain', shown: 3, total: 5 },
  });
});

test('a file is named after the instance and the moment, and nothing else is left in the folder', async () => {
  await createSnapshotDirectory(home).save(snapshot);
  expect(await readdir(home)).toEqual([expect.stringMatching(/^1101000001-2026-01-01T00-00-00\.000Z-[\da-f]{8}\.json$/)]);
});

test.runIf(hasModes)(
  'file and folder can be read by their owner alone, and so can every folder that was made on the way',
  async () => {
    const folder = join(home, 'sluice', 'snapshots');
    const file = await createSnapshotDirectory(folder).save(snapshot);
    expect(await Promise.all([file, folder, dirname(folder)].map(modeOf))).toEqual(['600', '700', '700']);
  },
);

test('snapshots of one instance and one millisecond do not overwrite one another', async () => {
  const store = createSnapshotDirectory(join(home, 'new'));
  const different = Array.from({ length: 20 }, (_, i) => ({ ...snapshot, count: i }));
  const files = await Promise.all(different.map((one) => store.save(one)));
  expect(new Set(files).size).toBe(20);
  expect(await Promise.all(files.map(contentOf))).toEqual(different);
  // Also one after the other.
  const again = await store.save(snapshot);
  expect(files).not.toContain(again);
});

test('a folder that cannot be made keeps a queue from being cleared, and the sentence says where', async () => {
  // A file where a folder would have to be: nobody can write there, not even the superuser.
  const file = join(home, 'file');
  await writeFile(file, '');
  const gateway = gatewayWith(37);
  const steps = await stepsOf(clearQueue({ ...gateway, snapshots: createSnapshotDirectory(join(file, 'snapshots')) }));
  expect(steps).toMatchObject([{ step: 'capturing' }, { step: 'failed', error: { code: 'refused' } }]);
  expect(steps.at(-1)).toHaveProperty('error.message', expect.stringContaining(join(file, 'snapshots')));
  expect(gateway.events).not.toContain('clearMessagesQueue');
  expect(gateway.instance.waiting(gateway.clock.now())).toBe(37);
});

test('no file holds the token of the instance', async () => {
  const gateway = gatewayWith(37);
  const seen: string[] = [];
  for await (const step of clearQueue({ ...gateway, snapshots: createSnapshotDirectory(home) })) {
    if (step.step !== 'captured') continue;
    seen.push(await readFile(step.location, 'utf8'));
    break;
  }
  expect(seen).toHaveLength(1);
  expect(seen[0]).toContain('Offer 36');
  expect(seen[0]).not.toContain(TOKEN);
});
