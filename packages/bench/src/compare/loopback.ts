import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

/** Serves on loopback for as long as `use` takes. @param use gets the address, and the requests so far: method and path. */
export async function withServer<T>(
  listener: RequestListener,
  use: (apiUrl: string, requests: readonly string[]) => Promise<T>,
): Promise<T> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  try {
    return await use(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`, requests);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Answers everything with a status and a body of JSON. */
export function always(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
