/** How many of the bytes are one whole request or answer of HTTP/1.1; `undefined` while it is not there whole. */
export function lengthOfMessage(bytes: Buffer): number | undefined {
  const head = bytes.indexOf('\r\n\r\n');
  if (head === -1) return undefined;
  const headers = bytes.toString('latin1', 0, head);
  const body = head + 4;
  if (/^transfer-encoding: *chunked/im.test(headers)) {
    // No body of the gateway holds this: JSON has no separate line for a number.
    const end = bytes.indexOf('0\r\n\r\n', body);
    return end === -1 ? undefined : end + 5;
  }
  const length = body + Number(/^content-length: *(\d+)/im.exec(headers)?.[1] ?? 0);
  return bytes.length < length ? undefined : length;
}

/** The operation that a request is of. */
export function operationIn(request: Buffer): string {
  return operationAt(/^[A-Z]+ (\S+)/.exec(request.toString('latin1', 0, 200))?.[1] ?? '');
}

/** The operation at an address, by the gateway's paths and by those of Chat-API. */
export function operationAt(address: string): string {
  return /instance\d+\/(\w+)/i.exec(address)?.[1] ?? '';
}
