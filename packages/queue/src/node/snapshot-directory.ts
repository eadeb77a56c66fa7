import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot, SnapshotStore } from '../snapshot.ts';

/** Keeps each snapshot as a JSON file of its own, readable by its owner alone. */
export function createSnapshotDirectory(directory: string): SnapshotStore {
  return {
    async save(snapshot) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const file = join(directory, fileName(snapshot));
      const unfinished = `${file}.part`;
      await writeDurably(unfinished, JSON.stringify(snapshot));
      await rename(unfinished, file);
      await sync(directory);
      return file;
    },
  };
}

function fileName({ idInstance, takenAt }: Snapshot): string {
  return `${idInstance}-${takenAt.replaceAll(':', '-')}.json`;
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
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
