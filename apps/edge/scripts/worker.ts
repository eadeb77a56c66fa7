/**
 * Starts `wrangler dev` and takes the paths out of what it prints: it prints the address of a request that broke off, at every level of
 * its log at which it prints errors, and addresses hold keys.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const wrangler = fileURLToPath(new URL('bin/wrangler.js', import.meta.resolve('wrangler/package.json')));
const args = [wrangler, 'dev', '--log-level', 'warn', '--show-interactive-dev-session=false', ...process.argv.slice(2)];
const child = spawn(process.execPath, args, {
  stdio: ['inherit', 'pipe', 'pipe'],
  env: {
    ...process.env,
    // Its traces would put every address into a database on disk, and its log into a file.
    X_LOCAL_OBSERVABILITY: 'false',
    WRANGLER_WRITE_LOGS: 'false',
    // Nothing but the gateway is called: neither to count the use of wrangler nor to ask where this machine is.
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  },
});

function pass(from: Readable, to: Writable): void {
  createInterface({ input: from }).on('line', (line) => to.write(`${withoutPaths(line)}\n`));
}

function withoutPaths(line: string): string {
  return line.replace(/(?<origin>https?:\/\/[^/\s]+)\/\S+/g, '$<origin>/…').replace(/\/(?:v3\/)?waInstance\S*/gi, '/…');
}

pass(child.stdout, process.stdout);
pass(child.stderr, process.stderr);
// Ctrl+C reaches wrangler by itself; this program ends when wrangler has.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void child.kill(signal));
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
