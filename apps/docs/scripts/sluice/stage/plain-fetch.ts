import http from 'node:http';
import { buffer } from 'node:stream/consumers';

// Taken before the time is emulated: the time does not stop for a call that asks for it.
const { request } = http;

/** Makes a call and reads the whole answer. Unlike Node's own `fetch` it sets no timers, which would be among those of the emulated time. */
export function plainFetch(url: string, { method = 'GET', headers, body }: RequestInit = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers: Object.fromEntries(new Headers(headers)) }, (answer) => {
      const fields = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
      buffer(answer).then((bytes) => resolve(new Response(bytes, { status: answer.statusCode ?? 0, headers: fields })), reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}
