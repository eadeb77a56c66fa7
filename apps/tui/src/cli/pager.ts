import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/**
 * Shows a text in a program that reads it page by page, until a person has left it.
 *
 * @param command as a shell takes it, such as `less -R`.
 */
export async function showInPager(command: string, text: string): Promise<void> {
  const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'] });
  const closed = once(pager, 'close');
  // A reader who leaves it before its end has read enough.
  pager.stdin.on('error', () => undefined);
  pager.stdin.end(text);
  await Promise.allSettled([finished(pager.stdin), closed]);
}
