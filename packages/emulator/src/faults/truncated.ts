import { ConnectionReset } from './connection-reset.ts';

/**
 * The answer up to the middle of its body; there the connection is cut. Its `Content-Length` is that of the whole.
 *
 * @throws {ConnectionReset} where the answer has no body, and so no middle: that it is cut before it is a choice.
 */
export async function truncated(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) throw new ConnectionReset();
  const parts = [bytes.subarray(0, bytes.length / 2)];
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const part = parts.shift();
      if (part === undefined) controller.error(new ConnectionReset('terminated'));
      else controller.enqueue(part);
    },
  });
  const headers = new Headers(response.headers);
  headers.set('content-length', `${bytes.length}`);
  return new Response(body, { status: response.status, headers });
}
