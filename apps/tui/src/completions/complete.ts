import type { Host } from '../cli/host.ts';
import { loadConfig } from '../config/load-config.ts';
import { oneLine } from '../present/safe-text.ts';
import { UsageError } from '../sentences/refusal.ts';
import { candidatesFor } from './candidates.ts';
import { FILES } from './scripts.ts';

/** Answers a shell: each word on a line, with what it is behind a tab. Nothing is sent, and nothing is said of a configuration with a mistake. */
export async function complete(host: Host, words: readonly string[]): Promise<void> {
  const found = await candidatesFor(words, { sentences: host.sentences.commands, instances: () => namesIn(host) });
  if (found === 'files') host.write(`${FILES}\n`);
  else for (const { word, about } of found) host.write(`${oneLine(word)}\t${oneLine(about)}\n`);
}

async function namesIn(host: Host): Promise<readonly { readonly name: string; readonly idInstance: string }[]> {
  try {
    return (await loadConfig(host)).instances;
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}
