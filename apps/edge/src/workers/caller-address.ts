/** What a runtime says of a request: of the connection in `cf`, which no caller can write. */
interface WorkerRequest {
  readonly headers: Pick<Headers, 'get'>;
  readonly cf?: unknown;
}

// As `192.0.2.7:49152` and `[2001:db8::7]:49152`.
const HOST_AND_PORT = /^\[?(?<host>.+?)\]?:\d+$/;

/**
 * Where the caller of a worker is. workerd says it in `cf` as `clientIp`. Cloudflare's network has other things there, and says it in a header that it
 * takes from no caller. Without `cf` a caller itself may have written that header.
 */
export function callerAddressOf({ cf, headers }: WorkerRequest): string | undefined {
  if (typeof cf !== 'object' || cf === null) return undefined;
  if ('clientIp' in cf && typeof cf.clientIp === 'string') return HOST_AND_PORT.exec(cf.clientIp)?.groups?.['host'];
  return headers.get('cf-connecting-ip') ?? undefined;
}
