import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createGatewayClient } from '@sluice/core';
import { VendorClient } from '../vendor-client.ts';

export const TOKEN = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';
const ID_INSTANCE = '1101000001';

/** One of the clients that are compared. */
export interface Subject {
  readonly name: string;
  readonly version: string;
  readonly connect: (apiUrl: string, flavor?: 'plain' | 'v3') => Client;
}

/** The methods that are tried; both clients have them. */
interface Client {
  showMessagesQueue(options?: { readonly signal: AbortSignal }): Promise<unknown>;
  clearMessagesQueue(): Promise<unknown>;
  getStateInstance(): Promise<unknown>;
}

export const core: Subject = {
  name: '@sluice/core',
  version: versionOf('@sluice/core'),
  connect: (apiUrl, flavor = 'plain') =>
    createGatewayClient({ apiUrl, idInstance: ID_INSTANCE, apiTokenInstance: TOKEN, flavor }),
};

export const vendor: Subject = {
  name: '@green-api/whatsapp-api-client-js-v2',
  version: versionOf('@green-api/whatsapp-api-client-js-v2'),
  // Has no flavor to choose.
  connect: (apiUrl) => new VendorClient(apiUrl, ID_INSTANCE, TOKEN),
};

function versionOf(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      return (JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8')) as { version: string }).version;
    } catch {
      // Looked for in the next folder up.
    }
  }
  throw new Error(`${name} is not installed.`);
}
