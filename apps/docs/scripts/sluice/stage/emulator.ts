import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EMULATOR } from './programs.ts';

interface StagedInstance {
  readonly name: string;
  readonly idInstance: string;
  readonly apiTokenInstance: string;
  readonly flavor: string;
}

export interface StagedEmulator {
  readonly url: string;
  readonly instances: readonly StagedInstance[];
  /** Plays another scenario from its beginning; the time goes on. @returns its instances. */
  readonly load: (scenario: string) => Promise<readonly StagedInstance[]>;
  /** Lets so many milliseconds pass. */
  readonly pass: (ms: number) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Starts the emulator as a separate program, with a time that is stopped and always begins at the same moment. */
export async function startEmulator(scenario: string): Promise<StagedEmulator> {
  const beginAt = join(import.meta.dirname, 'begin-at.ts');
  const args = ['--import', beginAt, EMULATOR, '--scenario', scenario, '--stepped', '--seed', '1', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'close').then(([code]) => {
      throw new Error(`The emulator ended with ${code} before it was ready.`);
    }),
  ]);
  // The line that its own tests hold it to.
  const { url, instances } = JSON.parse(String(line[0])) as Pick<StagedEmulator, 'url' | 'instances'>;
  const control = async (path: string, body: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/__emulator/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`The emulator answered ${answer.status} to ${path}.`);
    return answer.json();
  };
  return {
    url,
    instances,
    // The same instances as in the first line, and more of each.
    load: async (name) => (await control('scenario', { name })) as readonly StagedInstance[],
    pass: async (advanceMs) => {
      await control('clock', { advanceMs });
    },
    end: async () => {
      const closed = once(child, 'close');
      child.kill();
      await closed;
    },
  };
}
