import { createGatewayClient } from '@sluice/core';
import type { SnapshotStore } from '@sluice/queue';
import { Clock, createEmulator, scenarios } from '@sluice/emulator';
import type { ConnectedInstance } from '../instances/connected-instance.ts';

const APP_URL = 'http://emulator.localhost';

/** The instances of an emulated gateway inside this process: no port, no account, and nothing is sent to anybody. */
export function demoInstances(): readonly ConnectedInstance[] {
  const emulator = createEmulator({ clock: Clock.real(), scenario: scenarios.demo });
  return emulator.instances().flatMap(({ name, idInstance, apiTokenInstance, flavor }) => {
    // The app speaks no Chat-API yet.
    if (flavor === 'chat-api') return [];
    const client = createGatewayClient({
      apiUrl: APP_URL,
      idInstance,
      apiTokenInstance,
      flavor,
      fetch: (url, init) => emulator.fetch(new Request(url, init)),
    });
    return [{ name, idInstance, client, snapshots: inMemory }];
  });
}

/** What the demo captures is as unreal as its messages: it is not worth a file. */
const inMemory: SnapshotStore = { save: async () => 'memory (demo)' };
