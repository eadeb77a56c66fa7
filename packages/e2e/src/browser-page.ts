/** A page in headless Chromium that runs a script and reports what it returned. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const CHROMIUM = '/usr/bin/chromium';
/** With which Chromium shows nothing and calls only what the page calls. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Opens a page of a separate origin, whose script is the body of an async function.
 *
 * @returns what the script returned, by way of JSON; the text of its error where it threw.
 */
export async function runInPage(script: string): Promise<unknown> {
  const reported = Promise.withResolvers<unknown>();
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      void text(request).then((body) => reported.resolve(JSON.parse(body)));
      response.end();
      return;
    }
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><link rel="icon" href="data:,"><script type="module">
      const outcome = await (async () => { ${script} })().catch(String);
      await fetch('/report', { method: 'POST', body: JSON.stringify(outcome) });
    </script>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const profile = await mkdtemp(join(tmpdir(), 'sluice-page-'));
  const browser = spawn(
    CHROMIUM,
    [...CHROMIUM_FLAGS, `--user-data-dir=${profile}`, `http://127.0.0.1:${portOf(server.address())}/`],
    {
      stdio: 'ignore',
    },
  );
  const closed = once(browser, 'close').catch((cause: unknown) => {
    throw new Error(`These tests open pages in a browser: install Chromium as ${CHROMIUM}.`, { cause });
  });
  closed.then(
    () => reported.reject(new Error('The browser ended before its page had reported.')),
    (error: unknown) => reported.reject(error),
  );
  try {
    return await reported.promise;
  } finally {
    browser.kill();
    await closed.catch(() => undefined);
    server.close();
    server.closeAllConnections();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('The server does not listen on a port.');
  return address.port;
}
