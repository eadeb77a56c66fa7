/** The emulator as a separate process, steered from outside as a user would. */
import { join } from 'node:path';
import { readyLine, startProgram } from './program.ts';

const EMULATOR_PROGRAM = join(import.meta.dirname, '../../emulator/dist/cli.js');

export interface RunningEmulator {
  readonly url: string;
  /** The token of one of its instances. */
  tokenOf(idInstance: string): string;
  /** Moves its clock, by which limits, counts and the queue go. */
  advance(ms: number): Promise<void>;
  setState(idInstance: string, state: string): Promise<void>;
  /** What became of the messages of an instance that no longer wait: outcomes by id. */
  outcomes(idInstance: string): Promise<ReadonlyMap<string, string>>;
  /** The operations of an instance that have reached the gateway, one for each call. */
  calls(idInstance: string): Promise<readonly string[]>;
  /** How often an operation of an instance has reached the gateway. */
  countCalls(idInstance: string, operation: string): Promise<number>;
  /** Lets each call of an instance hang, from now on. */
  hang(idInstance: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the emulator, with the story of the demo unless the arguments name another. */
export async function startEmulator(...args: readonly string[]): Promise<RunningEmulator> {
  const program = await startProgram({ args: [EMULATOR_PROGRAM, '--json', ...args] }, readyLine);
  const { url, instances } = program.ready;

  async function control(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${url}/__emulator/${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`The emulator answered ${answer.status} to ${method} ${path}.`);
    return answer.json();
  }

  /** All lines of the record or of the log of requests that are about an instance. */
  async function linesOf(log: 'record' | 'requests', idInstance: string): Promise<readonly Item[]> {
    const lines: Item[] = [];
    let after: unknown = 0;
    while (typeof after === 'number') {
      const page = await control('GET', `${log}?idInstance=${idInstance}&after=${after}`);
      if (!isItem(page)) throw new TypeError('The emulator answered no page.');
      lines.push(...find(page['items'], idInstance));
      after = page['next'];
    }
    return lines;
  }

  async function calls(idInstance: string): Promise<readonly string[]> {
    return (await linesOf('requests', idInstance)).map(({ operation }) => text(operation));
  }

  return {
    url,
    tokenOf: (idInstance) => text(find(instances, idInstance)[0]?.['apiTokenInstance']),
    advance: async (ms) => {
      await control('POST', 'clock', { advanceMs: ms });
    },
    setState: async (idInstance, state) => {
      await control('PUT', `instances/${idInstance}/state`, { state });
    },
    outcomes: async (idInstance) => {
      const ends = (await linesOf('record', idInstance)).filter(({ event }) => event !== 'accepted');
      return new Map(ends.map(({ messageId, event }) => [text(messageId), text(event)]));
    },
    calls,
    countCalls: async (idInstance, operation) => (await calls(idInstance)).filter((call) => call === operation).length,
    hang: async (idInstance) => {
      await control('POST', 'faults', { idInstance, rate: 1, fault: { kind: 'hang' } });
    },
    stop: async () => {
      await program.stop();
    },
  };
}

/** The items of a list that belong to an instance. */
function find(list: unknown, idInstance: string): readonly Item[] {
  return Array.isArray(list) ? list.filter(isItem).filter((item) => item['idInstance'] === idInstance) : [];
}

type Item = Readonly<Record<string, unknown>>;

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('The emulator left out what the test needs.');
  return value;
}
