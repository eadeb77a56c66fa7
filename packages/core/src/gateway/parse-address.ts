/** The parts of an address of the gateway, in whichever of the forms that published clients use. */
export interface GatewayAddress {
  readonly family: 'plain' | 'v3';
  readonly idInstance: string;
  /** In the letter case in which it was written. */
  readonly method: string;
  /** As it was written; it may be percent-encoded. */
  readonly token: string;
  /** What `deleteNotification` has beside the token; anything else has nothing there. */
  readonly receipt: string | undefined;
  /** What the call asks for, without the token. */
  readonly query: URLSearchParams;
}

const ADDRESS = /^\/{1,2}(v3\/)?waInstance(\d+)\/([A-Za-z]+)(?:\/([^/]+))?(?:\/([^/]+))?\/?$/;
const QUERY_BEFORE_TOKEN = /^\?(.*)\/([^/]+)\/?$/;
const NUMBER = /^\d+$/;

/**
 * Takes an address apart. Published clients write a second slash before `waInstance`, one behind the token, the query before the token, or the
 * number of a notification before it (evidence/addresses#quirky-requests).
 *
 * @returns `undefined` for an address that is none of the gateway's methods.
 */
export function parseGatewayAddress({ pathname, search }: Pick<URL, 'pathname' | 'search'>): GatewayAddress | undefined {
  const [, prefix, idInstance, method, first, second] = ADDRESS.exec(pathname) ?? [];
  if (idInstance === undefined || method === undefined) return undefined;
  const address = { family: prefix === undefined ? 'plain' : 'v3', idInstance, method } as const;
  if (first === undefined) {
    const [, query, token] = QUERY_BEFORE_TOKEN.exec(search) ?? [];
    return token === undefined ? undefined : { ...address, token, receipt: undefined, query: new URLSearchParams(query) };
  }
  const query = new URLSearchParams(search);
  const isSwapped = second !== undefined && NUMBER.test(first) && !NUMBER.test(second);
  return isSwapped ? { ...address, token: second, receipt: first, query } : { ...address, token: first, receipt: second, query };
}

/**
 * What the author of an address should know that is not one of the gateway's: two misprints of the vendor's own samples, and placeholders that were
 * left in.
 *
 * @param target the path with what follows it, encoded or not.
 */
export function hintAtAddress(target: string): string | undefined {
  if (/\{\{|%7b%7b/i.test(target))
    return 'The address still holds a placeholder: put the value in its place and remove the double braces.';
  if (/^\/{1,2}(?:v3\/)?waaInstance/i.test(target))
    return 'The address says waaInstance, a misprint of the documentation. Write waInstance.';
  if (/^\/{1,2}waInstance\d+\/v3\//i.test(target)) {
    return 'The address has /v3 behind the instance, a misprint of the documentation. Write /v3 before /waInstance.';
  }
  return undefined;
}
