import { canDraw } from './can-draw.ts';
import type { Host } from './host.ts';

/** Prints a text: in the pager of the operator where it is longer than the terminal. @param isPaged what `--no-pager` takes away. */
export async function printLong(host: Host, text: string, isPaged: boolean): Promise<void> {
  const command = host.environment['PAGER']?.trim();
  const isLong = text.split('\n').length > host.terminal.size().rows;
  if (!isPaged || !command || !isLong || !canDraw(host)) {
    host.write(text);
    return;
  }
  // Ctrl+C is the pager's while it is there: otherwise Sluice would end and the pager would keep the terminal.
  const release = host.onInterrupt(() => undefined);
  try {
    await host.page(command, text);
  } finally {
    release();
  }
}
