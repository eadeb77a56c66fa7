import { expect, it } from 'vitest';
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
