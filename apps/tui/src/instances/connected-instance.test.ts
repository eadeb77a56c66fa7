import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost } from '../../test/fake-host.ts';

it('refuses to clear a protected instance, whatever is typed, and says which line of which file to change', async () => {
  const gateway = fakeGateway();
  gateway.add('1101000001', 3);
  const { run, configure, configFile } = fakeHost({ fetch: gateway.fetch });
  configure(gateway.toml('shop', '1101000001', 'protected = true'));
  const { code, stderr } = await run('clear', 'shop', '--all', '--confirm', '1101000001', '--reason', 'The number is blocked.');
  expect(code).toBe(3);
  expect(stderr).toBe(
    `Instance shop is protected, and nothing was done. To clear it all the same, set protected = false in ${configFile} ([[instances]], name = "shop"). An app that is open has to be started again then.\n`,
  );
  expect(gateway.calls).not.toContain('clearMessagesQueue');
  expect(readFileSync(configFile, 'utf8')).toContain('protected = true');
});
