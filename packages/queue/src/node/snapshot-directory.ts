import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Snapshot, SnapshotStore } from '../snapshot.ts';

/** Keeps each snapshot as a JSON file of its own, readable by its owner alone, in a folder that is made when it is needed. */
export function createSnapshotDirectory(directory: string): SnapshotStore {
  const folder = resolve(directory);
  return {
    async save(snapshot) {
      await makeFolder(folder);
      const file = join(folder, fileName(snapshot));
      await writeDurably(file, JSON.stringify(snapshot));
      await sync(folder);
      return file;
    },
  };
}

/** With something of its own in it: two snapshots can be of one millisecond, and a rename overwrites. */
function fileName({ idInstance, takenAt }: Snapshot): string {
  return `${idInstance}-${takenAt.replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.json`;
}

/** Makes a folder that outlives a loss of power: so must every name on the way to it that is new. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await sync(dirname(made));
}

/** Under its name a file is whole or not there at all. */
async function writeDurably(file: string, text: string): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A new name in a directory is durable only when the directory is. Windows has no such call. */
async function sync(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
