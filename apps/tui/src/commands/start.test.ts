import { expect, it } from 'vitest';
import { EDGE_URL, fakeEdge, KEY } from '../../test/fake-edge.ts';
import { fakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost } from '../../test/fake-host.ts';

it('prints a table on a terminal that calls itself dumb: the screen would be a mess of signs there', async () => {
  const gateway = fakeGateway();
  gateway.add('1101000001', 3);
  const { run, configure } = fakeHost({ fetch: gateway.fetch, interactive: true, environment: { TERM: 'dumb' } });
  configure(gateway.toml('shop', '1101000001'));
  const { code, stdout } = await run();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^INSTANCE +MESSENGER +ID +STATE/);
  expect(stdout).not.toContain('\u001B');
});

it('prints a table on a terminal where all instances are behind edges: the screens show only those of gateways', async () => {
  const { fetch } = fakeEdge({
    'GET /key': { name: 'wallboard', scopes: ['queue:read'], instances: null, expiresAt: null },
    'GET /instances': [
      {
        idInstance: '1101000001',
        name: 'shop',
        flavor: 'plain',
        environment: null,
        protected: false,
        stored: false,
        unusable: null,
      },
    ],
    'GET /instances/1101000001/standing': { idInstance: '1101000001', openJob: null, brake: null, holds: [] },
    'GET /instances/1101000001/queue': {
      idInstance: '1101000001',
      flavor: 'plain',
      state: 'blocked',
      substatus: null,
      isSending: false,
      settings: { delayMs: 1000, typeInstance: 'whatsapp' },
      count: 14,
      completeness: { kind: 'complete' },
      entries: [],
      next: null,
      ageMs: 0,
    },
  });
  const { run, configure } = fakeHost({ fetch, interactive: true, environment: { TERM: 'xterm-256color' } });
  configure(`[[edges]]\nname = "office"\nurl = "${EDGE_URL}"\nkey = "${KEY}"\n`);
  const { code, stdout } = await run();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^INSTANCE +MESSENGER +ID +STATE/);
  expect(stdout).not.toContain('\u001B');
});
