import { readdirSync, readFileSync } from 'node:fs';

/** Of the kernel's clock for such figures there are a hundred ticks a second, on every machine that has `/proc`. */
const TICK_MS = 10;

/** The CPU that a process and those that it started have taken, in milliseconds; not a number where the system has no `/proc`. */
export function cpuMs(pid: number): number {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    // Behind the name of the program, which may hold spaces: the state and ten more fields, the time in the program and that in the kernel.
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').slice(11, 13) ?? [];
    return (Number(user) + Number(system)) * TICK_MS + children.reduce((sum, child) => sum + cpuMs(child), 0);
  } catch {
    return Number.NaN;
  }
}
