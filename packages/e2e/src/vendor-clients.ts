/** The two clients of the vendor that are published for JavaScript, unchanged, except that their requests go to an emulator. */
import { createRequire } from 'node:module';
import { GreenApiClient } from '@green-api/whatsapp-api-client-js-v2';

export interface Credentials {
  readonly url: string;
  readonly idInstance: string;
  readonly apiTokenInstance: string;
}

/** Objects whose methods are what a program can call, by a name for each. */
export type Parts = Readonly<Record<string, object>>;

/** The newer client, whose address is fixed in its code. */
class NewerClient extends GreenApiClient {
  constructor({ url, idInstance, apiTokenInstance }: Credentials) {
    super({ idInstance: Number(idInstance), apiTokenInstance });
    this.client.defaults.baseURL = `${url}/waInstance${idInstance}`;
  }
}

export function newerClient(credentials: Credentials): Parts {
  return { client: new NewerClient(credentials) };
}

const require = createRequire(import.meta.url);
// Its types describe a module that it is not.
const older: unknown = require('@green-api/whatsapp-api-client');

/** The older client, without the dependency that does not resolve: `pnpm-workspace.yaml` leaves it out. */
export function olderClient({ url, ...credentials }: Credentials): Parts {
  const api: unknown = call(older, 'restAPI', [{ ...credentials, host: url, media: url }]);
  // Its parts are fields beside its parameters.
  return Object.fromEntries(
    Object.entries(fieldsOf(api))
      .filter(([name]) => name !== 'params')
      .map(([name, part]) => [name, fieldsOf(part)]),
  );
}

/** What the older client makes of a server of Express, for webhooks. */
export function olderWebhooks(app: object): object {
  return fieldsOf(call(older, 'webhookAPI', [app, '/webhooks']));
}

/** The names of all methods, also of those that are meant for the client itself: the language does not distinguish them. */
export function methodsOf(part: object): readonly string[] {
  const names: string[] = [];
  let prototype: unknown = Object.getPrototypeOf(part);
  while (typeof prototype === 'object' && prototype !== null && prototype !== Object.prototype) {
    names.push(...Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor'));
    prototype = Object.getPrototypeOf(prototype);
  }
  return [...new Set(names)].toSorted();
}

/** @throws what the method throws, or a TypeError where there is no such method. */
export function call(object: unknown, method: string, args: readonly unknown[]): unknown {
  const own: unknown = Reflect.get(fieldsOf(object), method);
  if (typeof own !== 'function') throw new TypeError(`There is no method ${method}.`);
  return Reflect.apply(own, object, args);
}

function fieldsOf(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new TypeError('The client has other parts than the test knows.');
  return value;
}
