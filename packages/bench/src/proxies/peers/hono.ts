/** hono/proxy on Node, as its documentation shows it: the runtime's own `fetch`. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';

const upstream = process.argv[2] ?? '';
const app = new Hono().get('*', (c) => proxy(`${upstream}${c.req.path}`));

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
