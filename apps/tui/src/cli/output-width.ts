import type { Host } from './host.ts';

/** How wide the lines of a table may be: those of the terminal. What another program reads is not cut. */
export function outputWidth({ interactive, terminal }: Pick<Host, 'interactive' | 'terminal'>): number | undefined {
  return interactive ? terminal.size().columns : undefined;
}
