import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether the system says how much memory a process has had: Linux does. */
export const KNOWS_PEAKS: boolean = existsSync('/proc/self/status');

/** How much memory the processes of a group have had at once, each by itself, in MiB together. @param pid of the process that leads the group. */
export function peakMibOfGroup(pid: number): number {
  const peaks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && groupOf(name) === pid)
    .map((name) => Number(/^VmHWM:\s+(\d+) kB$/m.exec(read(name, 'status'))?.[1] ?? 0));
  return Math.round(peaks.reduce((sum, peak) => sum + peak, 0) / 1024);
}

/** Behind the name of the program, which may hold anything: its state, its parent, its group. */
function groupOf(pid: string): number {
  const [, , group] = read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(group);
}

/** @returns an empty text of a process that has just ended. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
