import type { Host } from './host.ts';

/** Whether a program can draw on the whole terminal. One that calls itself dumb shows lines and nothing else. */
export function canDraw({ interactive, environment }: Pick<Host, 'interactive' | 'environment'>): boolean {
  return interactive && environment['TERM'] !== 'dumb';
}
