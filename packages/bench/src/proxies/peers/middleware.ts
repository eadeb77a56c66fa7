/** http-proxy-middleware on `node:http`, with kept connections to the gateway. */
import { Agent, createServer } from 'node:http';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { listen } from './listen.ts';

const middleware = createProxyMiddleware({ target: process.argv[2] ?? '', agent: new Agent({ keepAlive: true }) });

listen(createServer((request, response) => void middleware(request, response)));
