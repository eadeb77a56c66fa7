import { createGatewayClient } from '@sluice/core';
import type { SnapshotStore } from '@sluice/queue';
import { createEmulator, demo } from '@sluice/emulator';
import type { ConnectedInstance } from '../instances/connected-instance.ts';

const APP_URL = 'http://emulator.localhost';

/** The instances of an emulated gateway inside this process: no port, no account, and nothing is sent to anybody. */
export function demoInstances(): readonly ConnectedInstance[] {
  const emulator = createEmulator({ scenario: demo, now: Date.now, control: false });
  return emulator.instances().map(({ name, idInstance, apiTokenInstance, flavor }) => ({
    name,
    idInstance,
    client: createGatewayClient({
      apiUrl: APP_URL,
      idInstance,
      apiTokenInstance,
      flavor,
      fetch: (url, init) => emulator.fetch(new Request(url, init)),
    }),
    snapshots: inMemory,
  }));
}

/** What the demo captures is as unreal as its messages: it is not worth a file. */
const inMemory: SnapshotStore = { save: async () => 'memory (demo)' };
