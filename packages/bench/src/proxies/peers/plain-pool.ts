/** Plain `node:http` before an undici `Pool`, which passes everything on as it comes: the least that a proxy on Node can do. */
import { createServer } from 'node:http';
import { Pool } from 'undici';
import { listen } from './listen.ts';

const pool = new Pool(process.argv[2] ?? '', { connections: 64 });

listen(
  createServer((request, response) => {
    pool.stream(
      { path: request.url ?? '/', method: 'GET', opaque: response },
      ({ statusCode, headers, opaque }) => opaque.writeHead(statusCode, headers as Record<string, string>),
      (error) => void (error && response.destroy()),
    );
  }),
);
