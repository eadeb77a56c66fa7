import { SluiceError } from '../errors/sluice-error.ts';
import type { Flavor } from './flavor.ts';

/** Where an instance is and what opens it. */
export interface Connection {
  /** The address that the gateway's console shows for the instance, such as `https://1101.api.example.com`; no path. */
  readonly apiUrl: string;
  /** The number of the instance, 4 to 20 digits. */
  readonly idInstance: string;
  /** The credential of the instance. Secret. */
  readonly apiTokenInstance: string;
  readonly flavor: Flavor;
}

/**
 * Checks a connection before anything is sent.
 *
 * @returns the connection with its address normalised.
 * @throws {SluiceError} `invalid-request`, naming the part that is wrong and never showing the token.
 */
export function checkConnection(connection: Connection): Connection {
  const { idInstance, apiTokenInstance, flavor } = connection;
  if (!matches(/^\d{4,20}$/, idInstance)) {
    throw invalid('idInstance must be the number of the instance: 4 to 20 digits.');
  }
  // `.` and `..` would be steps of the path.
  if (!matches(/^(?!\.{1,2}$)[\w.~-]{1,256}$/, apiTokenInstance)) {
    throw invalid(
      'apiTokenInstance must be the token from the console: letters, digits, ".", "_", "~" and "-" alone.',
      idInstance,
    );
  }
  if (!matches(/^(?:plain|v3)$/, flavor)) {
    throw invalid('flavor must be "plain" for WhatsApp and Telegram, or "v3" for MAX.', idInstance);
  }
  return { apiUrl: checkApiUrl(connection.apiUrl, idInstance), idInstance, apiTokenInstance, flavor };
}

function checkApiUrl(apiUrl: string, idInstance: string): string {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw invalid('apiUrl must be an address that begins with https:// or http://.', idInstance);
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '' || url.pathname !== '/') {
    throw invalid('apiUrl must be scheme, host and port alone: no path, no query, no user name.', idInstance);
  }
  return url.origin;
}

/** A missing variable must not pass as the word "undefined", so also the type is looked at. */
function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function invalid(message: string, idInstance?: string): SluiceError {
  return new SluiceError({ code: 'invalid-request', message, idInstance });
}
