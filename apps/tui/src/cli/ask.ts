import type { Host } from './host.ts';

/** Asks for a line; an interrupt, and an input that has ended, answer nothing. */
export async function ask(host: Pick<Host, 'onInterrupt' | 'terminal'>, question: string): Promise<string> {
  const stop = new AbortController();
  const release = host.onInterrupt(() => stop.abort());
  try {
    return (await host.terminal.ask(question, { isSecret: false, signal: stop.signal }))?.trim() ?? '';
  } finally {
    release();
  }
}
