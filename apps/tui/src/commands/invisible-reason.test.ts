import { expect, it } from 'vitest';
import { fakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost } from '../../test/fake-host.ts';

/** Some of each kind: `isVisible` has its own test. */
const INVISIBLE = ['', ' ', '\u200B', '\u3164', '\u2800'];
const SHOP = '1101000001';

it.each(INVISIBLE)('refuses %j as a reason and as an actor: the journal showed an empty one', async (text) => {
  const { run, configure } = fakeHost({ fetch: fakeGateway().fetch });
  configure(fakeGateway().toml('shop', SHOP));
  for (const args of [
    ['stop', 'shop', '--confirm', SHOP, '--reason', text],
    ['go', 'shop', '--confirm', SHOP, '--reason', text],
    ['clear', 'shop', '--all', '--stop-first', '--confirm', SHOP, '--reason', text],
    ['guard', 'shop', '--keep', '3', '--confirm', SHOP, '--reason', text],
  ]) {
    const { code, stderr } = await run(...args);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: 'Nothing was changed. To go on, add --reason with why in quotes.\n',
    });
  }
  for (const args of [
    ['hold', 'set', 'shop', '--for', '1h', '--reason', text],
    ['hold', 'lift', '1', '--reason', text],
  ]) {
    const { code, stderr } = await run(...args);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'Nothing was changed. Put the reason between the quotes of --reason.\n',
    });
  }
  const { code, stderr } = await run('hold', 'set', 'shop', '--for', '1h', '--reason', 'Why', '--actor', text);
  expect(code).toBe(2);
  expect(stderr).toContain('correct --actor or SLUICE_ACTOR');
  expect((await run('journal', '--jsonl')).stdout).toBe('');
});
