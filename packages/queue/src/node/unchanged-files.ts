import { statsOf } from './file-stats.ts';

/**
 * Remembers which files a database, its write-ahead log and the index of that log are. SQLite keeps all three while a connection is open. It
 * writes into a file that was deleted without an error, and what it writes there is lost when the process ends.
 *
 * @returns says what happened to one of them; `undefined` where nothing did.
 */
export function rememberFiles(file: string): () => string | undefined {
  const checks = [rememberDatabase(file), rememberFile(`${file}-wal`), rememberFile(`${file}-shm`)];
  return () => {
    for (const changeOf of checks) {
      const change = changeOf();
      if (change !== undefined) return change;
    }
    return undefined;
  };
}

/** A database becomes shorter only by a vacuum, which Sluice does not do. Its log does when it is written back. */
function rememberDatabase(file: string): () => string | undefined {
  const remembered = statsOf(file);
  let longest = 0n;
  return () => {
    const stats = statsOf(file);
    if (!isSame(stats, remembered)) return `${file} was deleted or replaced`;
    const length = stats?.size ?? 0n;
    if (length < longest) return `${file} was cut short`;
    longest = length;
    return undefined;
  };
}

function rememberFile(file: string): () => string | undefined {
  const remembered = statsOf(file);
  return () => (isSame(statsOf(file), remembered) ? undefined : `${file} was deleted or replaced`);
}

function isSame(one: ReturnType<typeof statsOf>, other: ReturnType<typeof statsOf>): boolean {
  return one?.dev === other?.dev && one?.ino === other?.ino;
}
