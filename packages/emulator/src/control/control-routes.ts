import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import { Hono, type Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import { clockOperations } from './clock-operations.ts';
import { refuseForeignPage } from './foreign-page.ts';
import { faultOperations } from './fault-operations.ts';
import { instanceOperations } from './instance-operations.ts';
import type { Operation, OperationId } from './operation.ts';
import { recordOperations } from './record-operations.ts';
import { Refusal } from './refusal.ts';
import { scenarioOperations } from './scenario-operations.ts';

const operations: Readonly<Record<OperationId, Operation>> = {
  ...instanceOperations,
  ...clockOperations,
  ...faultOperations,
  ...recordOperations,
  ...scenarioOperations,
};

/**
 * What steers the emulator and looks into it, under `/__emulator/`, as its contract describes it. It has no password: it belongs on
 * loopback, and refuses what a web page of another origin may have caused. It answers with no CORS headers.
 *
 * @param listensOn where the server listens, as a host name or an address; 127.0.0.1 unless given.
 */
export function createControlRoutes(emulator: Emulator, listensOn = '127.0.0.1'): Hono {
  const app = new Hono().basePath('/__emulator');
  app.use(async (c, next) => {
    refuseForeignPage(c.req.raw.headers, listensOn);
    await next();
  });
  app.get('/openapi.json', (c) => c.json(contract));
  for (const [path, item] of Object.entries(contract.paths)) {
    const route = path.replaceAll(/\{(\w+)\}/g, ':$1');
    const verbs = Object.entries<object>(item).flatMap(([verb, described]) => {
      const operation = 'operationId' in described ? operationOf(described.operationId) : undefined;
      if (operation === undefined) return [];
      app.on(verb.toUpperCase(), route, (c) => operation(c, emulator));
      return [verb.toUpperCase()];
    });
    app.all(route, (c) => wrongVerb(c, verbs));
  }
  app.all('/openapi.json', (c) => wrongVerb(c, ['GET']));
  // Not `notFound`: that of an app within an app is never asked.
  app.all('*', () => {
    throw new Refusal(404, 'There is no such control; GET /__emulator/openapi.json describes them all.');
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json(error.problem, error.status);
    return c.json({ error: 'The emulator itself has made a mistake. Please report it with the call that led to it.' }, 500);
  });
  return app;
}

function operationOf(operationId: unknown): Operation | undefined {
  return new Map<unknown, Operation>(Object.entries(operations)).get(operationId);
}

function wrongVerb(c: Context, verbs: readonly string[]): Response {
  const allowed = verbs.join(', ');
  c.header('allow', allowed);
  return c.json({ error: `There is no ${c.req.method} here; there is: ${allowed}.` }, 405);
}
