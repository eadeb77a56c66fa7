import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const SETTLE_MS = 3000;
/** Linux counts the time of a process in hundredths of a second. */
const TICK_MS = 10;

/** The bytes of a process that are in memory, after its garbage was collected where it can be asked to. */
export async function settledBytes(pid: number, isNode: boolean): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    // Heard by `collect.ts`.
    if (isNode) process.kill(pid, 'SIGUSR2');
    await wait(SETTLE_MS / 3);
  }
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
}

/** How long a process has computed since its start, in milliseconds. */
export async function computedMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** The process that a script has started. */
export async function childOf(pid: number): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return Number(children.trim().split(' ')[0]);
}
