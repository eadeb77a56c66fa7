/** The parts of a gateway's address. */
export interface Address {
  readonly family: 'plain' | 'v3';
  readonly idInstance: string;
  /** In the letter case in which it was written. */
  readonly method: string;
  readonly token: string;
}

const ADDRESS = /^(\/v3)?\/waInstance(\d+)\/([A-Za-z]+)\/([^/]+)$/;

export function parseAddress(pathname: string): Address | undefined {
  const [, prefix, idInstance, method, token] = ADDRESS.exec(pathname) ?? [];
  if (idInstance === undefined || method === undefined || token === undefined) return undefined;
  return { family: prefix === undefined ? 'plain' : 'v3', idInstance, method, token: decode(token) };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
