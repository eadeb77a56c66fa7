import { parseGatewayAddress, type GatewayAddress } from '@sluice/core';

const BEFORE_METHOD = /^(\/{1,2}(?:v3\/)?waInstance\d+\/)([^/]+)/;

/** The parts of a gateway's address, method and token as they are and not as they were written (RFC 3986, section 6.2.2.2). */
export function parseAddress({ pathname, search }: URL): GatewayAddress | undefined {
  const plain = pathname.replace(BEFORE_METHOD, (_, before: string, method: string) => before + decodeMethod(method));
  const address = parseGatewayAddress({ pathname: plain, search });
  return address && { ...address, token: decode(address.token) };
}

/** The name of a method without the percent signs with which its letters may be written; anything else as it was. */
export function decodeMethod(segment: string): string {
  const decoded = decode(segment);
  return /^[A-Za-z]+$/.test(decoded) ? decoded : segment;
}

/** The path of an address without the token that is in it, however that is written. */
export function withoutToken(url: URL): string {
  const address = parseAddress(url);
  if (address === undefined) return '';
  const { family, idInstance, method, receipt } = address;
  const path = `${family === 'v3' ? '/v3' : ''}/waInstance${idInstance}/${method}/{apiTokenInstance}`;
  return receipt === undefined ? path : `${path}/${receipt}`;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
