import { writeSync } from 'node:fs';
import type { Interruption } from './point.ts';

/** What a process says immediately before it stops itself. */
export const STOPPED = 'stopped';

/** Ends this process as if the power had failed, or stops it until a signal lets it go on. */
export function halt(how: Interruption['how']): void {
  if (how === 'stop') writeSync(1, `${STOPPED}\n`);
  process.kill(process.pid, how === 'kill' ? 'SIGKILL' : 'SIGSTOP');
  // The signal may come a moment later: nothing happens in it.
  if (how === 'kill') for (;;);
}
