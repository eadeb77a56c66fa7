import { expect, it } from 'vitest';
import { fakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost, type FakeHost } from '../../test/fake-host.ts';
import type { Host } from './host.ts';

const IS_FULL = Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' });
const NUMBER = '1101000001';

/** `sluice` on a machine on which standard output does not take all of what is written. */
function sluiceWithout(room: Partial<Host>, waiting = 0): FakeHost {
  const gateway = fakeGateway();
  gateway.add(NUMBER, waiting);
  const sluice = fakeHost({ flushOutput: async () => IS_FULL, ...room, fetch: gateway.fetch });
  sluice.configure(gateway.toml('shop', NUMBER));
  return sluice;
}

it.each([[['count', 'shop']], [['journal', 'export']], [['--help']]])(
  'says that there was no room for what sluice %j prints, and ends with 1',
  async (args) => {
    const { code, stderr } = await sluiceWithout({}).run(...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The output could not be written to its end \(ENOSPC\)\. Make room.*\n$/);
  },
);

it('ends with the code that a command has said, whatever becomes of what it prints', async () => {
  const { code, stderr } = await sluiceWithout({}, 3).run('guard', 'shop');
  expect(code).toBe(3);
  expect(stderr).toContain('ENOSPC');
});

it('ends a watch when its output is no longer read, and not with a failure', async () => {
  const reader = new AbortController();
  let asleep = 0;
  const { run } = sluiceWithout({
    // A timer that is left would keep the program.
    clock: {
      now: Date.now,
      monotonic: () => 0,
      origin: 'the test',
      sleep: (_ms, signal) =>
        new Promise((_resolve, reject) => {
          asleep += 1;
          signal?.addEventListener('abort', () => {
            asleep -= 1;
            reject(new Error('Woken.'));
          });
        }),
    },
    flushOutput: async () => undefined,
    outputEnded: reader.signal,
    write: () => reader.abort(),
  });
  expect(await run('watch', 'shop', '--for', '1h')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(asleep).toBe(0);
});
