import { invalidRequest } from '../errors/invalid-request.ts';
import { isObject } from '../json.ts';
import type { Flavor } from './flavor.ts';

/** Where an instance is and what opens it. */
export interface GatewayCredentials {
  /** The address that the gateway's console shows for the instance, such as `https://1101.api.example.com`; no path. */
  readonly apiUrl: string;
  /** The address for uploads, which the console shows beside it; only uploads need it. */
  readonly mediaUrl?: string;
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
export function checkCredentials(connection: GatewayCredentials): GatewayCredentials {
  if (!isObject(connection)) throw invalidRequest('Pass apiUrl, idInstance, apiTokenInstance and flavor.');
  const { idInstance, apiTokenInstance, flavor } = connection;
  if (!matches(/^\d{4,20}$/, idInstance)) {
    throw invalidRequest('idInstance must be 4 to 20 digits; in code, a text in quotes.');
  }
  // An environment variable that is not set often arrives as an empty text.
  if (!apiTokenInstance) {
    throw invalidRequest('apiTokenInstance is empty. Pass the token of the instance.', idInstance);
  }
  // `.` and `..` would be steps of the path. A file from which a token is read often ends with a line break.
  if (!matches(/^(?!\.{1,2}$)[\w.~-]{1,256}$/, apiTokenInstance)) {
    throw invalidRequest(
      'apiTokenInstance must have only letters, digits, ".", "_", "~" and "-": no spaces, no line break.',
      idInstance,
    );
  }
  if (!matches(/^(?:plain|v3)$/, flavor)) {
    throw invalidRequest('flavor must be "plain", or "v3" for MAX.', idInstance);
  }
  const { mediaUrl } = connection;
  return {
    apiUrl: checkOrigin('apiUrl', connection.apiUrl, idInstance),
    ...(mediaUrl !== undefined && { mediaUrl: checkOrigin('mediaUrl', mediaUrl, idInstance) }),
    idInstance,
    apiTokenInstance,
    flavor,
  };
}

/**
 * Checks the address of a server.
 *
 * @param name what the caller calls it.
 * @returns scheme, host and port.
 */
export function checkOrigin(name: string, address: string, idInstance?: string): string {
  if (!matches(/^\s*https?:\/\/./i, address)) throw invalidRequest(`${name} must begin with https:// or http://.`, idInstance);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) throw invalidRequest(`${name} must have a valid host and port.`, idInstance);
  if (url.username + url.password + url.search + url.hash + url.pathname !== '/') {
    const flavor = /^\/v3\/?$/.test(url.pathname) ? ' Pass flavor "v3" instead.' : '';
    throw invalidRequest(`${name} must have no path, no query and no user name.${flavor}`, idInstance);
  }
  return url.origin;
}

/** Where uploads go. @throws {SluiceError} `invalid-request` when the connection does not say. */
export function mediaUrlOf({ mediaUrl, idInstance }: GatewayCredentials): string {
  if (mediaUrl === undefined) throw invalidRequest('An upload needs mediaUrl. Nothing was sent.', idInstance);
  return mediaUrl;
}

/** A missing variable must not pass as the word "undefined", so also the type is looked at. */
export function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
}
