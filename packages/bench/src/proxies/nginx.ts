import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningProgram } from './program.ts';

const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
const CACHE = 'proxy_cache answers; proxy_cache_valid 200 1s; proxy_cache_lock on; proxy_cache_use_stale updating;';

/** Starts nginx with one worker before a gateway. @returns nothing where it is not installed. */
export async function startNginx(upstream: string, isCaching: boolean): Promise<RunningProgram | undefined> {
  const program = FOLDERS.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file));
  if (program === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'sluice-nginx-'));
  // Its worker is another user where it was started by root.
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), configOf(upstream, port, folder, isCaching));
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
    stdio: 'inherit',
  });
  const end = (): void => void child.kill('SIGTERM');
  process.once('exit', end);
  await untilListening(port);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: async () => {
      process.off('exit', end);
      end();
      await once(child, 'close');
      await rm(folder, { recursive: true });
    },
  };
}

function configOf(upstream: string, port: number, folder: string, isCaching: boolean): string {
  return `
    daemon off; worker_processes 1; pid ${folder}/pid;
    events { worker_connections 512; }
    http {
      access_log off;
      client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      keepalive_requests 100000000;
      ${isCaching ? `proxy_cache_path ${folder}/cache keys_zone=answers:10m;` : ''}
      upstream gateway { server ${new URL(upstream).host}; keepalive 64; keepalive_requests 100000000; }
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass http://gateway; proxy_http_version 1.1; proxy_set_header Connection "";
          ${isCaching ? CACHE : ''}
        }
      }
    }`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    await wait(50);
  }
  throw new Error('nginx does not listen.');
}
