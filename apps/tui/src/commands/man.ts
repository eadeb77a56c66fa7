import type { CommandContext } from '../cli/command-context.ts';
import { manPage } from '../cli/man-page.ts';

/** Prints the manual as a man page: `sluice man | man -l -` shows it. */
export async function manCommand({ host }: CommandContext): Promise<void> {
  host.write(manPage(host.sentences));
}
