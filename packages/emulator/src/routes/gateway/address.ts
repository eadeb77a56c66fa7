import { parseGatewayAddress, type GatewayAddress } from '@sluice/core';

/** The parts of a gateway's address, the token as it is and not as it was written. */
export function parseAddress(url: URL): GatewayAddress | undefined {
  const address = parseGatewayAddress(url);
  return address && { ...address, token: decode(address.token) };
}

/** The path of an address without the token that is in it, however that is written. */
export function withoutToken(url: URL): string {
  const address = parseGatewayAddress(url);
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
