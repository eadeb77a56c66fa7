import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEdgeClient, type EdgeClient } from '@sluice/core';
import { EDGE_PROGRAM, makeKey } from '../edge-hosts.ts';
import { startEmulator, type RunningEmulator } from '../emulator-program.ts';
import { readyLine, startProgram, type Program, type ReadyLine } from '../program.ts';

export interface Runtime {
  readonly name: string;
  readonly command: string;
  /** The arguments before the program. */
  readonly args: readonly string[];
}

/** An edge on one runtime, with its folder. It can be ended and started again. */
export interface Stage extends AsyncDisposable {
  readonly emulator: RunningEmulator;
  readonly idInstance: string;
  readonly key: string;
  /** Starts one in the folder of the stage. @param options of the program. @param gateway the emulator unless given. */
  start(options?: readonly string[], gateway?: string): Promise<StartedEdge>;
}

export interface StartedEdge {
  readonly program: Program<ReadyLine>;
  readonly client: EdgeClient;
  /** Calls a method of the gateway. */
  readonly call: (method: string, init?: RequestInit) => Promise<Response>;
}

/** One of the emulator's own scenario of a blocked number, with messages that wait. */
const ID = '1101000001';

export async function startStage({ command, args }: Runtime): Promise<Stage> {
  const stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'sluice-runtimes-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const emulator = await startEmulator();
  stack.defer(() => emulator.stop());
  const { key, keys } = await makeKey();

  return {
    emulator,
    idInstance: ID,
    key,
    start: async (options = [], gateway = emulator.url) => {
      const instance = { idInstance: ID, apiUrl: gateway, mediaUrl: gateway, apiTokenInstance: emulator.tokenOf(ID) };
      const program = await startProgram(
        {
          command,
          args: [...args, EDGE_PROGRAM, '--port', '0', '--data', join(folder, 'data'), ...options],
          // Deno keeps what it has compiled in the home folder, and would look for a newer version of itself.
          env: {
            SLUICE_EDGE_CONFIG: JSON.stringify({ keys, instances: [instance] }),
            HOME: folder,
            DENO_NO_UPDATE_CHECK: '1',
            NO_COLOR: '1',
          },
        },
        readyLine,
      );
      stack.defer(() => program.kill());
      const { url } = program.ready;
      return {
        program,
        client: createEdgeClient({ edgeUrl: url, key }),
        call: (method, init) => fetch(`${url}/waInstance${ID}/${method}/${key}`, init),
      };
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
