/** The emulator as a process of its own, steered from outside as a user would. */
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
  /** How often an operation of an instance has reached the gateway. */
  countCalls(idInstance: string, operation: string): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the emulator with the story of the demo. */
export async function startEmulator(): Promise<RunningEmulator> {
  const program = await startProgram({ args: [EMULATOR_PROGRAM, '--port', '0'] }, readyLine);
  const { url, instances } = program.ready;

  async function control(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${url}/__emulator/${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`The emulator answered ${answer.status} to ${method} ${path}.`);
    return answer.json();
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
      const record = find(await control('GET', 'record'), idInstance);
      return new Map(record.map(({ messageId, outcome }) => [text(messageId), text(outcome)]));
    },
    countCalls: async (idInstance, operation) => {
      const calls = find(await control('GET', 'requests'), idInstance);
      return calls.filter((call) => call['operation'] === operation).length;
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
