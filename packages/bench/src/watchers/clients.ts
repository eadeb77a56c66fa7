import { connect, type Socket } from 'node:net';

/** Those who watch, each on a separate connection. */
export interface Clients {
  /** When each of them has read a text, in milliseconds of `performance.now()`, from now on. */
  seen(text: string): Promise<readonly number[]>;
  close(): void;
}

/** So many connections are opened at once. */
const AT_ONCE = 50;

/** Opens a stream of events for each instance that is named, as often as it is named, and waits until each has begun. */
export async function openClients(url: string, key: string, instances: readonly string[]): Promise<Clients> {
  const clients: Client[] = [];
  for (let at = 0; at < instances.length; at += AT_ONCE) {
    const opened = instances.slice(at, at + AT_ONCE).map((idInstance) => openClient(url, key, idInstance));
    clients.push(...opened);
    await Promise.all(opened.map(async (client) => client.until('event: count')));
  }
  return {
    seen: (text) => Promise.all(clients.map((client) => client.until(text))),
    close: () => clients.forEach(({ socket }) => socket.destroy()),
  };
}

interface Client {
  readonly socket: Socket;
  until(text: string): Promise<number>;
}

function openClient(url: string, key: string, idInstance: string): Client {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  const path = `/api/v1/instances/${idInstance}/events`;
  let wanted:
    | { readonly text: string; readonly resolve: (at: number) => void; readonly reject: (error: Error) => void }
    | undefined;
  let rest = '';
  let isAnswered = false;
  const fail = (why: string): void => wanted?.reject(new Error(`A stream has ended: ${why}`));
  socket
    .on('error', (error) => fail(error.message))
    .on('close', () => fail('the connection was closed.'))
    .on('data', (chunk) => {
      rest += chunk.toString('latin1');
      if (!isAnswered && !rest.startsWith('HTTP/1.1 200')) return fail(rest.slice(0, 300));
      isAnswered = true;
      if (wanted === undefined || !rest.includes(wanted.text)) return void (rest = rest.slice(-200));
      wanted.resolve(performance.now());
      wanted = undefined;
      rest = '';
    });
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${key}\r\n\r\n`);
  return {
    socket,
    until: (text) =>
      new Promise((resolve, reject) => {
        wanted = { text, resolve, reject };
      }),
  };
}
