import { describe, expect, test } from 'vitest';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();

describe('sluice forecast', () => {
  test('says that a blocked queue is stalled, and when all of it has expired', async () => {
    const { code, stdout } = await under().sluice('forecast', 'shop');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1,240 messages wait\. Nothing leaves in this state: blocked\.\n1,240 expire if it stays so;/);
    expect(stdout).toMatch(/\nBy 2026-11-21 \d\d:\d\d:\d\d all that wait now have expired\.\n$/);
  });

  test('shows how long the messages of each chat wait, with phones hidden', async () => {
    const { stdout } = await under().sluice('forecast', 'shop', '--histogram');
    expect(stdout).toMatch(/^CHAT +WAIT +UNKNOWN$/m);
    expect(stdout).toMatch(/^and 480 more +480 +480$/m);
    expect(stdout).toMatch(/^all +500 +500\n740 more cannot be seen/m);
    expect(stdout).not.toMatch(/79\d{9}/);
  });

  test('says by which delay a queue that moves will be empty', async () => {
    under()
      .emulator.engine.instances()
      .find(({ name }) => name === 'kiosk')
      ?.changeState({ state: 'authorized' }, under().emulator.clock.now());
    const { stdout } = await under().sluice('forecast', 'kiosk');
    expect(stdout).toMatch(/Empty in .* unless more are added: one in .*, by the delay that is set\./);
  });

  test('prints JSON with moments in ISO 8601', async () => {
    const { stdout } = await under().sluice('forecast', 'kiosk', '--json', '--histogram');
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'kiosk',
      idInstance: NUMBERS.kiosk,
      readAt: expect.stringMatching(/Z$/) as string,
      forecast: {
        kind: 'stalled',
        waiting: 17,
        why: 'state',
        expiry: { kind: 'bounded', emptyBy: expect.stringMatching(/Z$/) as string },
      },
      ages: { total: { entries: 17 } },
    });
  });

  test('says of Chat-API that it is not known how long it keeps a message', async () => {
    const { stdout } = await under().sluice('forecast', 'bazaar');
    expect(stdout).toContain('How long this gateway keeps a message is not documented.');
  });
});
