import { describe, expect, it } from 'vitest';
import { requestBytes } from './request-bytes.ts';

const textOf = async (url: string, init: RequestInit): Promise<string> =>
  Buffer.from((await requestBytes(url, init)).bytes).toString('latin1');

describe('The bytes of a request', () => {
  it('are one GET on a connection that is not kept', async () => {
    expect(await textOf('https://gateway.example/waInstance1/clearMessagesQueue/token?a=b#c', {})).toBe(
      'GET /waInstance1/clearMessagesQueue/token?a=b HTTP/1.1\r\nhost: gateway.example\r\nconnection: close\r\naccept-encoding: identity\r\naccept: */*\r\n\r\n',
    );
  });

  it.each([
    ['https://gateway.example', { hostname: 'gateway.example', port: 443, isSecure: true }],
    ['http://gateway.example', { hostname: 'gateway.example', port: 80, isSecure: false }],
    ['https://gateway.example:8443', { hostname: 'gateway.example', port: 8443, isSecure: true }],
    ['http://[::1]:81', { hostname: '[::1]', port: 81, isSecure: false }],
  ])('for %s go there', async (url, expected) => {
    expect(await requestBytes(url, {})).toMatchObject(expected);
    expect(await textOf(url, {})).toContain(`\r\nhost: ${new URL(url).host}\r\n`);
  });

  it.each([
    ['a text', 'é', 'content-type: text/plain;charset=UTF-8\r\ncontent-length: 2\r\n\r\n\xc3\xa9'],
    ['bytes', Uint8Array.of(1, 2), 'content-length: 2\r\n\r\n\x01\x02'],
    ['a file', new Blob(['%PDF'], { type: 'application/pdf' }), 'content-type: application/pdf\r\ncontent-length: 4\r\n\r\n%PDF'],
    ['nothing', null, 'accept: */*\r\ncontent-length: 0\r\n\r\n'],
  ])('of a POST say how long %s is', async (_what, body, end) => {
    expect((await textOf('http://gateway.example/', { method: 'POST', body })).endsWith(end)).toBe(true);
  });

  it.each([
    ['of a known length', { 'content-length': '3' }, 'content-length: 3\r\n\r\n', false],
    ['of another length', {}, 'transfer-encoding: chunked\r\n\r\n', true],
  ])('end with the head where the body is a stream %s', async (_what, headers, end, isChunked) => {
    const body = new ReadableStream<Uint8Array>();
    const init = { method: 'POST', body, headers: { 'ga-filename': 'a.png', ...headers } };
    const request = await requestBytes('http://gateway.example/', init);
    expect(Buffer.from(request.bytes).toString('latin1')).toMatch(new RegExp(`ga-filename: a.png\r\n${end}$`));
    expect(request.stream).toEqual({ pieces: body, isChunked });
  });

  it('have what the caller says of the content', async () => {
    const headers = { accept: 'text/html', 'content-type': 'application/json' };
    expect(await textOf('http://gateway.example/', { method: 'POST', body: '{}', headers })).toMatch(
      /identity\r\naccept: text\/html\r\ncontent-type: application\/json\r\ncontent-length: 2\r\n\r\n\{\}$/,
    );
  });

  it.each([
    ['another scheme', 'ftp://gateway.example/', {}],
    ['a user name', 'http://user@gateway.example/', {}],
    ['a method with a space', 'http://gateway.example/', { method: 'GET /other' }],
    ['a header that frames', 'http://gateway.example/', { headers: { 'content-length': '0' } }],
    ['a header that the gateway needs not', 'http://gateway.example/', { headers: { cookie: 'a=b' } }],
    [
      'a length that is none',
      'http://gateway.example/',
      { method: 'POST', body: new ReadableStream(), headers: { 'content-length': '1, 2' } },
    ],
  ])('are not written with %s', async (_what, url, init) => {
    await expect(requestBytes(url, init)).rejects.toThrow(TypeError);
  });
});
