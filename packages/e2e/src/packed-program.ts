/** A program that a user of the installed package would write; it runs on each runtime, against the gateway of `packed-gateway.ts`. */
import { createGatewayClient, SluiceError, type Fetch, type SluiceErrorCode } from '@sluice/core';

const ID_INSTANCE = '1101000001';
// Another instance, so that its clear does not have to wait for its turn.
const MOVED_INSTANCE = '1101000002';
const SILENT_INSTANCE = '1101000003';
/** In the address of every call and in the bodies of some answers; in no error. */
const TOKEN = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';

/** Where the client refuses to send over the runtime's own fetch, a caller may still answer for one. */
const answeredFor: Fetch = async (url, init) => fetch(url, init);

/** @throws what is not as it should be. */
export async function tryPacked(apiUrl: string, sends: 'once' | 'refused'): Promise<void> {
  const own = { apiUrl, idInstance: ID_INSTANCE, apiTokenInstance: TOKEN, flavor: 'plain' } as const;
  const connection = sends === 'once' ? own : { ...own, fetch: answeredFor };
  if (sends === 'refused') {
    await fails('a clear that may be sent twice', () => createGatewayClient(own).clearMessagesQueue(), 'unsupported');
  }
  const client = createGatewayClient(connection);

  const { count } = await client.getMessagesCount();
  equal('the count', count, 2);

  const entries = await client.showMessagesQueue();
  equal('the types of the entries', entries.map(({ type }) => type).join(), 'sendMessage,other');
  equal('the ids of the entries', entries.flatMap(({ messageIds }) => messageIds).join(), 'BAE5000000000001,BAE5000000000002');

  await fails('a call with a token that the gateway refuses', () => client.getStateInstance(), 'unauthorized', 401);

  const { isCleared } = await client.clearMessagesQueue();
  equal('isCleared', isCleared, true);

  const moved = createGatewayClient({ ...connection, idInstance: MOVED_INSTANCE });
  await fails('a clear that is redirected', () => moved.clearMessagesQueue(), 'unexpected-redirect');

  const silent = createGatewayClient({ ...connection, idInstance: SILENT_INSTANCE, timeoutMs: 200 });
  await fails('a gateway that does not answer', () => silent.clearMessagesQueue(), 'timeout');
}

function equal(what: string, found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${what}: expected ${String(expected)}, found ${String(found)}`);
}

async function fails(what: string, call: () => Promise<unknown>, code: SluiceErrorCode, status?: number): Promise<void> {
  const error: unknown = await call().then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof SluiceError)) throw new Error(`${what}: expected a SluiceError, found ${String(error)}`);
  equal(`${what}: the code`, error.code, code);
  if (status !== undefined) equal(`${what}: the status`, error.status, status);
  const printed = `${error.message} ${error.stack} ${JSON.stringify(error)}`;
  equal(`${what}: the token in the error`, printed.includes(TOKEN), false);
}
