import { expect, test } from 'vitest';
import { emulatorWith } from '../../test/emulator-under-test.ts';
import { START } from '../../test/instance-options.ts';
import { createControlRoutes } from './control-routes.ts';

type HeaderValues = Readonly<Record<string, string>>;

function ask(headers: HeaderValues, listensOn?: string): Promise<Response> {
  const controls = createControlRoutes(emulatorWith(), listensOn);
  return Promise.resolve(controls.fetch(new Request('http://127.0.0.1:8080/__emulator/instances', { headers })));
}

const here = { host: '127.0.0.1:8080' };

test('a page of another origin does not move the clock by a POST that a browser sends without asking', async () => {
  const emulator = emulatorWith();
  const answer = await createControlRoutes(emulator).fetch(
    new Request('http://127.0.0.1:8080/__emulator/clock', {
      method: 'POST',
      headers: { ...here, origin: 'https://evil.example', 'content-type': 'text/plain' },
      body: '{"advanceMs":60000}',
    }),
  );
  expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('answer no page of another origin')]);
  expect(emulator.clock.now()).toBe(START);
});

test('a page that gave its own name the address of this machine creates no instance', async () => {
  const emulator = emulatorWith();
  const host = 'rebound.evil.example:8080';
  const answer = await createControlRoutes(emulator).fetch(
    new Request(`http://${host}/__emulator/instances`, {
      method: 'POST',
      headers: { host, origin: `http://${host}` },
      body: '{"idInstance":"1101000009","product":"whatsapp"}',
    }),
  );
  expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('the Host of this call is another')]);
  expect(emulator.instances()).toHaveLength(1);
});

test.each<[string, HeaderValues]>([
  ['an image or a script of another site', { ...here, 'sec-fetch-site': 'cross-site' }],
  ['a page of another port of this machine', { ...here, 'sec-fetch-site': 'same-site' }],
  ['a page in a sandbox', { ...here, origin: 'null' }],
  ['a page of another port, by its origin', { ...here, origin: 'http://127.0.0.1:3000' }],
  ['a page over TLS under the same name', { ...here, origin: 'https://127.0.0.1:8080' }],
  ['a name that only begins like this machine', { host: '127.0.0.1.evil.example' }],
  ['a name that ends like this machine', { host: 'evil-localhost' }],
  ['a name with another before it', { host: 'localhost:1@evil.example' }],
  ['two names', { host: 'localhost, evil.example' }],
  ['an empty name', { host: '' }],
  ['another machine of the network', { host: '192.0.2.7:8080' }],
])('the tokens are not shown to %s', async (_, headers) => {
  const answer = await ask(headers);
  expect([answer.status, await answer.text()]).toEqual([403, expect.not.stringContaining('token')]);
});

test.each<[string, HeaderValues, string?]>([
  ['curl and tests', here],
  ['a call without a Host, as HTTP/1.0 allows', {}],
  ['an address that was typed', { ...here, 'sec-fetch-site': 'none' }],
  ['a page of the emulator itself', { ...here, origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' }],
  ['localhost', { host: 'localhost' }],
  ['LOCALHOST', { host: 'LOCALHOST:8080' }],
  ['version 6', { host: '[::1]:8080' }],
  ['the address on which it listens', { host: '192.0.2.7:8080' }, '192.0.2.7'],
  ['the name on which it listens', { host: 'emulator.internal.example' }, 'emulator.internal.example'],
  ['the address of version 6 on which it listens', { host: '[2001:db8::7]:8080' }, '2001:db8::7'],
  ['every address, where it listens on all', { host: '192.0.2.7:8080' }, '0.0.0.0'],
  ['the name of a container, where it listens on all', { host: 'emulator:8080' }, '::'],
])('the controls answer %s', async (_, headers, listensOn) => {
  expect((await ask(headers, listensOn)).status).toBe(200);
});

test('where it listens on all addresses, a name that anybody can register is refused still', async () => {
  expect((await ask({ host: 'evil.example' }, '0.0.0.0')).status).toBe(403);
});
