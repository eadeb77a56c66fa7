/** The parts of a gateway's address. */
export interface Address {
  readonly family: 'plain' | 'v3';
  readonly idInstance: string;
  /** In the letter case in which it was written. */
  readonly method: string;
  readonly token: string;
  /** What `deleteNotification` has behind the token. */
  readonly receiptId: number | undefined;
}

const ADDRESS = /^(\/v3)?\/waInstance(\d+)\/([A-Za-z]+)\/([^/]+)(?:\/(\d+))?$/;

export function parseAddress(pathname: string): Address | undefined {
  const [, prefix, idInstance, method, token, receiptId] = ADDRESS.exec(pathname) ?? [];
  if (idInstance === undefined || method === undefined || token === undefined) return undefined;
  return {
    family: prefix === undefined ? 'plain' : 'v3',
    idInstance,
    method,
    token: decode(token),
    receiptId: receiptId === undefined ? undefined : Number(receiptId),
  };
}

/** A path without the token that is in it, however that is written. */
export function withoutToken(pathname: string): string {
  return pathname.replace(/(\/waInstance\d+\/[^/]+\/)[^/]+/, '$1{apiTokenInstance}');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
