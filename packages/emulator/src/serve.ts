import type { AddressInfo, Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createControlRoutes } from './control/control-routes.ts';
import type { Emulator } from './emulator.ts';
import type { ReadBody } from './routes/call.ts';
import { startWebhooks, type PostWebhook } from './webhooks/webhook-poster.ts';
import { ConnectionReset } from './faults/connection-reset.ts';

export interface ServeOptions {
  /** 0 picks a free one. */
  readonly port: number;
  readonly host: string;
  /** Whether the controls answer under `/__emulator/`. They have no password. */
  readonly control: boolean;
  /** Posts the notifications of instances with a `webhookUrl`; the `fetch` of the runtime unless given. */
  readonly post?: PostWebhook;
}

export interface ServedEmulator {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Ends every call, also those that hang. */
  close(): Promise<void>;
}

/**
 * Lets an emulator listen.
 *
 * @throws the error of the system, with its `code` (`EADDRINUSE`, `EACCES`, …), when it cannot.
 */
export async function serveEmulator(
  emulator: Emulator,
  { port, host, control, post = fetch }: ServeOptions,
): Promise<ServedEmulator> {
  const controls = control ? createControlRoutes(emulator, host) : undefined;
  const answer = async (request: Request, incoming: Incoming): Promise<Response> =>
    controls !== undefined && new URL(request.url).pathname.startsWith('/__emulator/')
      ? controls.fetch(request)
      : emulator.fetch(request, await bodyWithGet(request, incoming));
  const server = createAdaptorServer({
    fetch: async (request, { incoming, outgoing }) => {
      try {
        return cutWhereItFails(await answer(request, incoming), incoming.socket, outgoing);
      } catch (error) {
        // A caller that has gone meanwhile gets no answer.
        if (!(error instanceof ConnectionReset))
          return new Response('The emulator has made a mistake: this is a bug.', { status: 500 });
        incoming.socket.resetAndDestroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
    // HTTP/1.0 has no Host, and its calls are answered too.
    hostname: LOOPBACK_ADDRESS,
    // A program that embeds an emulator keeps the Request and Response of the runtime.
    overrideGlobalObjects: false,
  });
  const stopWebhooks = startWebhooks(emulator, post);
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, host, listening.resolve);
  await listening.promise.catch((error: unknown) => {
    stopWebhooks();
    throw error;
  });
  const { port: picked } = portOf(server.address());
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${picked}`,
    close: () =>
      new Promise((resolve) => {
        stopWebhooks();
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** What a call without a Host is taken to be addressed to. */
const LOOPBACK_ADDRESS = '127.0.0.1';

/** A request as it came over the wire. */
type Incoming = Readable & { readonly headers: Readonly<Record<string, string | string[] | undefined>> };

// Some clients send a few bytes; more is nothing that a method takes.
const MAX_BODY_WITH_GET = 1024;

/** Reads what some clients send with a GET, which a `Request` cannot hold (evidence/addresses#quirky-requests). */
async function bodyWithGet({ method }: Request, incoming: Incoming): Promise<ReadBody | undefined> {
  const length = Number(incoming.headers['content-length'] ?? 0);
  if (method !== 'GET' || length === 0 || length > MAX_BODY_WITH_GET) return undefined;
  const bytes = new Uint8Array(length);
  let end = 0;
  for await (const chunk of incoming) {
    const part: unknown = chunk;
    if (part instanceof Uint8Array && end + part.length <= length) bytes.set(part, end);
    end += part instanceof Uint8Array ? part.length : 0;
  }
  return { bytes };
}

/** An answer whose body fails ends there, and the connection with it: the announced length is not reached. */
function cutWhereItFails(response: Response, socket: Socket, outgoing: Writable): Response {
  if (response.body === null) return response;
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch {
          // After what has come of it was sent.
          outgoing.once('finish', () => socket.destroy());
          controller.close();
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return new Response(body, response);
}

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new TypeError('The server does not listen on a port.');
  return address;
}
