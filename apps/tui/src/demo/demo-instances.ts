import { createChatApiClient, createGatewayClient, type Fetch } from '@sluice/core';
import { Clock, createEmulator, scenarios, type DescribedInstance, type Emulator } from '@sluice/emulator';
import { chatApiInstance, gatewayInstance } from '@sluice/queue';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { withPhones } from './emulated-phones.ts';

const APP_URL = 'http://emulator.localhost';

/** The instances of an emulated gateway inside this process: no port, no account, and nothing is sent to anybody. */
export function demoInstances(): readonly ConnectedInstance[] {
  const emulator = createEmulator({ clock: Clock.real(), scenario: scenarios.demo });
  return emulatedInstances(emulator, APP_URL, withPhones(emulator));
}

/** Those of a given one. @param apiUrl its address, which nothing resolves. */
export function emulatedInstances(
  emulator: Emulator,
  apiUrl: string,
  fetch: Fetch = (url, init) => emulator.fetch(new Request(url, init)),
): readonly ConnectedInstance[] {
  return emulator.instances().map((described) => {
    const { name, idInstance } = described;
    const { instance, client } = connect(described, apiUrl, fetch);
    return { name, idInstance, instance, client, environment: 'test', isProtected: false };
  });
}

function connect(
  { idInstance, apiTokenInstance, flavor }: DescribedInstance,
  apiUrl: string,
  fetch: Fetch,
): Pick<ConnectedInstance, 'instance' | 'client'> {
  switch (flavor) {
    case 'chat-api':
      return {
        instance: chatApiInstance(createChatApiClient({ apiUrl, instanceId: idInstance, token: apiTokenInstance, fetch })),
      };
    case 'plain':
    case 'v3': {
      const client = createGatewayClient({ apiUrl, idInstance, apiTokenInstance, flavor, fetch });
      return { instance: gatewayInstance(client), client };
    }
  }
}
