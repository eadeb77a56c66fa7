import type { Clock, Overview } from '@sluice/queue';
import { render } from 'ink';
import { UsageError } from '../cli/usage-error.ts';
import type { Found } from '../headless/instances.ts';
import { watchInstance } from '../watch/watch-instance.ts';
import { App } from './app.tsx';
import type { ScreenInstance } from './screen-instance.ts';
import { SMALLEST } from './theme.ts';

/**
 * Shows the app on the whole terminal until its user leaves. The terminal is then as it was before.
 *
 * @throws {UsageError} when the terminal is too small.
 */
export async function showScreen({
  found,
  clock,
  where,
}: {
  readonly found: readonly Found[];
  readonly clock: Clock;
  readonly where: string;
}): Promise<void> {
  const { columns, rows } = process.stdout;
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) {
    throw new UsageError(
      `This terminal has ${columns}×${rows} characters and Sluice needs ${SMALLEST.columns}×${SMALLEST.rows}. Enlarge it, or print a table: sluice … | cat`,
    );
  }
  const instances = found.map((item): ScreenInstance => {
    const overview: Overview | undefined = 'overview' in item ? item.overview : undefined;
    return { instance: item.instance, watch: watchInstance(item.instance, clock, overview) };
  });
  const [first, ...others] = instances;
  if (first === undefined) throw new UsageError('There is no instance to show.');
  try {
    const app = render(<App instances={[first, ...others]} clock={clock} where={where} />, {
      alternateScreen: true,
      incrementalRendering: true,
      // That there is a terminal has been found out already; a variable named CI does not change it.
      interactive: true,
    });
    await app.waitUntilExit();
  } finally {
    for (const { watch } of instances) watch.stop();
  }
}
