import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A gateway on loopback for `tryPacked`, and the server of the page that tries it in a browser. */
export interface Gateway {
  readonly url: string;
  /** All that was called, by instance and method, in the order of the alphabet. */
  readonly calls: () => string;
  /** What the page has reported: nothing when all went well. */
  readonly reported: Promise<string>;
  readonly close: () => void;
}

/** What `tryPacked` must have put on the wire: each call once, and none to where the redirect points. */
export const EXPECTED_CALLS: string = [
  '1101000001 clearMessagesQueue',
  '1101000001 getMessagesCount',
  '1101000001 getStateInstance',
  '1101000001 showMessagesQueue',
  '1101000002 clearMessagesQueue',
  '1101000003 clearMessagesQueue',
].join(', ');

const PAGE = '<!doctype html><meta charset="utf-8"><script type="module" src="/main.js"></script>';

const QUEUE = [
  {
    messageID: 'BAE5000000000001',
    messagesIDs: ['BAE5000000000001'],
    type: 'sendMessage',
    body: { chatId: '79990000001@c.us', message: 'Your order is on its way.' },
  },
  { idMessage: 'BAE5000000000002', type: 'sendSomethingNew', body: { chatId: '79990000002@c.us' } },
];

/** @param readMain reads the bundled program of the page, when a browser asks for it. */
export async function startGateway(readMain: (path: string) => Promise<Buffer>): Promise<Gateway> {
  const calls: string[] = [];
  const { promise: reported, resolve: report } = Promise.withResolvers<string>();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const [, idInstance, method] = /^\/waInstance(\d+)\/(\w+)\//.exec(path) ?? [];
    if (idInstance !== undefined && method !== undefined) {
      calls.push(`${idInstance} ${method}`);
      answer(`${idInstance} ${method}`, path, response);
    } else if (path === '/') {
      response.setHeader('content-type', 'text/html').end(PAGE);
    } else if (path === '/main.js') {
      response.setHeader('content-type', 'text/javascript').end(await readMain('main.js'));
    } else if (path === '/report') {
      report((await request.setEncoding('utf8').toArray()).join(''));
      response.end();
    } else {
      response.writeHead(404).end();
    }
  }

  const server = createServer((request, response) => void serve(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    calls: () => calls.toSorted().join(', '),
    reported,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(call: string, path: string, response: ServerResponse): void {
  const json = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  switch (call) {
    case '1101000001 getMessagesCount':
      json(200, { count: 2 });
      break;
    case '1101000001 showMessagesQueue':
      json(200, QUEUE);
      break;
    case '1101000001 clearMessagesQueue':
      json(200, { isCleared: true });
      break;
    case '1101000001 getStateInstance':
      // The gateway repeats the address, and with it the token.
      json(401, { message: 'Unauthorized', path });
      break;
    case '1101000002 clearMessagesQueue':
      response.writeHead(302, { location: path.replace('1101000002', '1101000004') }).end();
      break;
    case '1101000003 clearMessagesQueue':
      // Never answered.
      break;
    default:
      json(404, {});
  }
}
