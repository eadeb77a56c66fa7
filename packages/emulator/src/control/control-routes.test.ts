import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { createControlRoutes } from './control-routes.ts';
import { controlsOf } from '../../test/control-under-test.ts';
import { emulatorWith } from '../../test/emulator-under-test.ts';
import { TOKEN } from '../../test/instance-options.ts';

test('the contract that describes the controls is among them', async () => {
  expect(await controlsOf().answered('GET', 'openapi.json')).toEqual([200, contract]);
});

test.each(['', 'nothing', 'instances/', 'instances/1101000001/nothing', 'openapi.yaml', '%E0%A4%A', '..%2f..', 'constructor'])(
  'what there is not is said, and where to read what there is: "%s"',
  async (path) => {
    const unknown = { error: 'There is no such control; GET /__emulator/openapi.json describes them all.' };
    expect(await controlsOf().answered('GET', path)).toEqual([404, unknown]);
  },
);

test.each([
  ['POST', 'record', 'GET'],
  ['DELETE', 'clock', 'GET, POST'],
  ['POST', 'instances/1101000001/state', 'PUT'],
  ['OPTIONS', 'instances', 'GET, POST'],
  ['PUT', 'openapi.json', 'GET'],
])('%s %s is refused with the verbs that there are', async (verb, path, verbs) => {
  const answer = await controlsOf().control(verb, path);
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe(verbs);
  expect(await answer.json()).toEqual({ error: `There is no ${verb} here; there is: ${verbs}.` });
});

test('no web page gets permission to read what the controls say', async () => {
  for (const verb of ['GET', 'OPTIONS']) {
    const answer = await controlsOf().control(verb, 'instances');
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('a mistake of the emulator itself is said to be one, without its traces', async () => {
  const emulator = emulatorWith();
  const broken = createControlRoutes({
    ...emulator,
    instances: () => {
      throw new Error(`something about ${TOKEN}`);
    },
  });
  const answer = await broken.fetch(new Request('http://gateway.example/__emulator/instances'));
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({
    error: 'The emulator itself has made a mistake. Please report it with the call that led to it.',
  });
});
