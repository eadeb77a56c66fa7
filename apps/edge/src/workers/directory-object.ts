import { SluiceError } from '@sluice/core';
import type { Database } from '@sluice/queue/journal';
import type { LocalInstanceStore } from '../instances/instance-record.ts';
import { instanceState } from '../instances/instance-tables.ts';
import { resealTokens } from '../instances/sealed-token.ts';
import { createStoredInstances } from '../instances/stored-instances.ts';
import { keyState } from '../keys/key-schema.ts';
import type { LocalKeyStore } from '../keys/key-store.ts';
import { createStoredKeys } from '../keys/stored-keys.ts';
import { openSealer } from '../sealing/open-sealer.ts';
import {
  readDirectoryRequest,
  writeDirectory,
  type DirectoryAnswer,
  type DirectoryContent,
  type DirectoryRequest,
} from './directory-wire.ts';
import { createMistakeHider } from './hide-mistakes.ts';
import { openDurableDatabase } from './durable-database.ts';
import type { DurableState } from './durable-state.ts';

interface DirectoryEnv {
  readonly SLUICE_EDGE_SEALING_KEYS?: string;
}

/** What the runtime calls. */
export interface DirectoryObject {
  fetch(request: Request): Promise<Response>;
}

interface OpenedDirectory {
  readonly keys: LocalKeyStore;
  readonly instances: LocalInstanceStore;
  readonly content: () => DirectoryContent;
}

/**
 * Makes the class of the Durable Object that keeps the stored keys and instances, of which an edge has one. It has hashes of keys and sealed tokens; no token
 * comes here in the clear. Where it is opened, tokens that were sealed under an older key are sealed again under the newest.
 */
export function directoryObject(): new (state: DurableState, env: DirectoryEnv) => DirectoryObject {
  return class implements DirectoryObject {
    readonly #state: DurableState;
    readonly #env: DirectoryEnv;
    readonly #hideMistakes = createMistakeHider();
    #opened: OpenedDirectory | undefined;

    constructor(state: DurableState, env: DirectoryEnv) {
      this.#state = state;
      this.#env = env;
    }

    async fetch(request: Request): Promise<Response> {
      const asked = readDirectoryRequest(await request.text());
      return new Response(writeDirectory(this.#answer(asked)), { headers: { 'content-type': 'application/json' } });
    }

    #answer(asked: DirectoryRequest | undefined): DirectoryAnswer {
      try {
        if (asked === undefined) {
          const message = 'The directory does not know what it was asked: it is older than the worker that asks. Try again.';
          throw new SluiceError({ code: 'unsupported', message });
        }
        this.#opened ??= open(openDurableDatabase(this.#state.storage), this.#env);
        return perform(this.#opened, asked);
      } catch (thrown) {
        const { code, message } = this.#hideMistakes(SluiceError.from(thrown, { during: 'a call to the directory' }));
        return { kind: 'refused', code, message };
      }
    }
  };
}

function open(database: Database, { SLUICE_EDGE_SEALING_KEYS }: DirectoryEnv): OpenedDirectory {
  const keys = createStoredKeys(database, Date.now);
  const instances = createStoredInstances(database, Date.now);
  const sealer = openSealer(SLUICE_EDGE_SEALING_KEYS);
  if (sealer !== undefined) resealTokens(instances, sealer);
  return {
    keys,
    instances,
    content: () => ({
      // Both only grow, and so does their sum.
      revision: keyState.readRevision(database) + instanceState.readRevision(database),
      keys: keys.list(),
      instances: instances.list(),
    }),
  };
}

function perform({ keys, instances, content }: OpenedDirectory, asked: DirectoryRequest): DirectoryAnswer {
  switch (asked.kind) {
    case 'read': {
      const now = content();
      return now.revision === asked.revision ? { kind: 'unchanged' } : { kind: 'content', content: now };
    }
    case 'add-key':
      keys.add(asked.key);
      break;
    case 'revoke-key':
      keys.revoke(asked.name);
      break;
    case 'add-instance':
      instances.add(asked.record);
      break;
    case 'change-instance':
      instances.change(asked.idInstance, asked.change);
      break;
    case 'remove-instance':
      instances.remove(asked.idInstance);
      break;
  }
  return { kind: 'content', content: content() };
}
