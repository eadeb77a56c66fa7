import { describe, expect, test } from 'vitest';
import { at, jsonLines } from '../../test/json-output.ts';
import { SENDING, sendingScenario } from '../../test/sending-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice({ scenario: sendingScenario(), isProtected: ['guarded'] });
const REASON = 'The leftovers go out.';
const agreed = (name: keyof typeof SENDING): readonly string[] => ['--confirm', SENDING[name], '--reason', REASON];
const stop = ['stop', 'kiosk', ...agreed('kiosk')] as const;
const go = ['go', 'kiosk', ...agreed('kiosk')] as const;
const RELEASE = 'sluice go kiosk --confirm 1101000102 --reason';

const changes = (): number =>
  under()
    .calls()
    .filter((call) => call === 'setSettings').length;
const delay = (name: keyof typeof SENDING = 'kiosk'): unknown =>
  under().emulator.engine.instance(SENDING[name])?.settings['delaySendMessagesMilliseconds'];

describe('sluice stop', () => {
  test('sets the longest delay, watches that it works, and says what can still leave', async () => {
    const { code, stdout, stderr } = await under().sluice(...stop);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Reading the delay between two messages\nSending one request: the delay goes from 0\.5 s to 10 min\n/,
    );
    expect(stdout).toMatch(/\nThe brake is on: the delay is 10 min, and was 0\.5 s\. .* can leave in the next hour\.\n$/);
    expect([delay(), changes()]).toEqual([600_000, 1]);
  });

  test('with --no-watch ends as soon as the gateway has the delay', async () => {
    const before = Date.now();
    const { code, stdout } = await under().sluice(...stop, '--no-watch');
    expect(code).toBe(0);
    expect(stdout).toContain('It was not watched whether less leaves');
    expect(Date.now() - before).toBeLessThan(5000);
  });

  test('twice keeps the delay from before, and changes nothing the second time', async () => {
    await under().sluice(...stop, '--no-watch');
    const { code, stdout } = await under().sluice(...stop, '--no-watch');
    expect(code).toBe(0);
    expect(stdout).toContain('The brake was on already: the delay is 10 min, and was 0.5 s before it.');
    expect(changes()).toBe(1);
  });

  test('prints what it came to as JSON, and each step as a line of it', async () => {
    const { stdout } = await under().sluice(...stop, '--no-watch', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      idInstance: SENDING.kiosk,
      last: { step: 'stopped', report: { outcome: 'set', delayBeforeMs: 500, delayMs: 600_000, effect: 'not-watched' } },
    });
    const lines = jsonLines((await under().sluice(...go, '--jsonl')).stdout);
    expect(new Set(lines.map((line) => at(line, 'step')))).toEqual(new Set(['measuring', 'changing', 'changed', 'released']));
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ['a protected instance', ['stop', 'guarded', ...agreed('guarded')], 3, /is protected.*To set its brake all the same/],
    ['the number of another instance', ['stop', 'kiosk', ...agreed('shop')], 3, /--confirm is not the id/],
    ['no confirmation', ['stop', 'kiosk', '--reason', 'why'], 3, /add --confirm 1101000102\./],
    ['no reason', ['stop', 'kiosk', '--confirm', SENDING.kiosk], 3, /add --reason with why in quotes\./],
    ['a go without a reason', ['go', 'kiosk', '--confirm', SENDING.kiosk], 3, /add --reason with why in quotes\./],
    ['a go of a protected instance', ['go', 'guarded', ...agreed('guarded')], 3, /To release its brake all the same/],
  ])('refuses %s, and asks the gateway nothing', async (_, args, expected, sentence) => {
    const { code, stderr } = await under().sluice(...args);
    expect(code).toBe(expected);
    expect(stderr).toMatch(sentence);
    expect(under().calls()).toEqual([]);
  });

  test('on Chat-API says what to do in its place', async () => {
    const { code, stderr } = await under().sluice('stop', 'bazaar', ...agreed('bazaar'));
    expect(code).toBe(3);
    expect(stderr).toContain('Disconnect its phone from the internet');
  });

  test('that the gateway refuses ends with 3, and no brake is on', async () => {
    under().emulator.faults.plant({ operation: 'setSettings', times: 1, fault: { kind: 'too-many-requests' } });
    const { code, stderr } = await under().sluice(...stop);
    expect(code).toBe(3);
    expect(stderr).toMatch(/429/);
    expect((await under().sluice('count', 'kiosk')).stderr).toBe('');
    expect(delay()).toBe(500);
  });

  test('that was not answered is not repeated, and ends with 4 where the settings do not show it: the brake may be on', async () => {
    under().emulator.faults.plant({ operation: 'setSettings', times: 1, fault: { kind: 'reset' } });
    const { code, stdout, stderr } = await under().sluice(...stop);
    expect(stdout).toContain('the request is not sent again, the settings are read instead');
    expect([code, changes()]).toEqual([4, 1]);
    expect(stderr).toContain('Whether the brake will be on is not certain');
    expect((await under().sluice('count', 'kiosk')).stderr).toContain('kiosk: The brake may be on');
  });

  test('ends with 3 where another delay was set meanwhile, not by Sluice: no brake is on', async () => {
    const { code, stdout } = await under().sluiceUntil([...stop], 'The gateway has the delay', () => {
      under()
        .emulator.engine.instance(SENDING.kiosk)
        ?.changeSettings({ delaySendMessagesMilliseconds: 3000 }, under().emulator.clock.now());
    });
    expect(stdout).toContain('set the delay to 3 s meanwhile');
    expect(code).toBe(3);
    expect(delay()).toBe(3000);
  });

  test('Ctrl+C after the request stops only the looking; resume goes on, and what it came to is said again later', async () => {
    const interrupted = await under().sluiceUntil([...stop], 'Watching whether', (interrupt) => interrupt());
    expect(interrupted.code).toBe(4);
    expect(interrupted.stderr).toMatch(
      /^The request that changes the delay was sent and cannot be taken back\. Only the looking stops/,
    );
    expect(interrupted.stderr).toContain(
      `Release it when the queue may go out again, with the reason between the quotes: ${RELEASE}`,
    );
    const id = /sluice resume ([\da-f-]{36})/.exec(interrupted.stderr)?.[1] ?? '';
    expect((await under().sluice('queue', 'kiosk', '--limit', '1')).stderr).toContain('The stop that operator@desk began');
    const resumed = await under().sluice('resume', 'kiosk');
    expect(resumed).toMatchObject({ code: 0, stdout: expect.stringContaining('The brake is on: the delay is 10 min') as string });
    const again = await under().sluice('resume', id);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('Done: another run has ended this job. The brake is on');
    expect(changes()).toBe(1);
  });
});

describe('sluice go', () => {
  test('sets the delay back to what it was', async () => {
    await under().sluice(...stop, '--no-watch');
    const { code, stdout, stderr } = await under().sluice(...go);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\nThe brake is released: the delay is 0\.5 s again\.\n$/);
    expect([delay(), changes()]).toEqual([500, 2]);
    expect((await under().sluice('count', 'kiosk')).stderr).toBe('');
  });

  test('releases at once a brake that is still watched elsewhere, which says so: it was refused for up to five minutes', async () => {
    const released = Promise.withResolvers<unknown>();
    const stopped = await under().sluiceUntil([...stop], 'Watching whether', () => released.resolve(under().sluice(...go)));
    expect(await released.promise).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('The brake is released: the delay is 0.5 s again.') as string,
    });
    expect(stopped.stdout).toContain(
      'Done: another run has ended this job. The brake was set, and a release of it has begun since: it was watched no further.',
    );
    expect([stopped.code, delay(), changes()]).toEqual([3, 500, 2]);
  });

  test('is refused where no brake is on', async () => {
    const { code, stderr } = await under().sluice(...go);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^The journal has no brake of instance 1101000102 that is on\. Nothing was sent\./);
  });
});

describe('a brake that is on is said by', () => {
  const LINE = `kiosk: The brake was set by operator@desk, 2026-11-20`;

  test.each([
    [['count', 'kiosk']],
    [['queue', 'kiosk', '--limit', '1']],
    [['guard', 'kiosk']],
    [['watch', 'kiosk', '--for', '5s']],
  ])('sluice %j, with the command that releases it', async (args) => {
    await under().sluice(...stop, '--no-watch');
    const { stderr } = await under().sluice(...args);
    expect(stderr).toContain(LINE);
    expect(stderr).toContain(RELEASE);
  });

  test.each([[['count', 'kiosk']], [['queue', 'kiosk']], [['guard', 'kiosk']], [['diagnose', 'kiosk']]])(
    'sluice %j --json, with the delay from before',
    async (args) => {
      await under().sluice(...stop, '--no-watch');
      const { stdout } = await under().sluice(...args, '--json');
      expect(JSON.parse(stdout)).toMatchObject({
        brake: { delayBeforeMs: 500, delayMs: 600_000, actor: 'operator@desk', reason: REASON },
      });
    },
  );

  test('the table of instances, with a line below; sluice without a command, too', async () => {
    await under().sluice(...stop, '--no-watch');
    for (const args of [['instances'], []]) {
      const { stdout } = await under().sluice(...args);
      expect(stdout).toMatch(/^kiosk .* brake on +production$/m);
      expect(stdout).toContain(`\n${LINE}`);
    }
    const { stdout } = await under().sluice('instances', '--jsonl');
    expect(jsonLines(stdout)).toMatchObject([{ brake: null }, { brake: { delayBeforeMs: 500 } }, {}, {}, {}, { brake: null }]);
  });

  test('sluice watch in its line', async () => {
    await under().sluice(...stop, '--no-watch');
    expect((await under().sluice('watch', 'kiosk', '--for', '5s')).stdout).toMatch(/wait, brake on\n/);
  });

  test('sluice diagnose as a finding, with sluice go as its next step', async () => {
    await under().sluice(...stop, '--no-watch');
    const { stdout } = await under().sluice('diagnose', 'kiosk');
    expect(stdout).toContain('WARNING (certain): The brake is on (by operator@desk');
    expect(stdout).toContain('\n    sluice go kiosk\n');
  });

  test('sluice doctor, which does not call it wrong, with a command that is refused as it is: it released the brake', async () => {
    await under().sluice(...stop, '--no-watch');
    const { stdout } = await under().sluice('doctor');
    expect(stdout).toMatch(
      /^! brake +Instance 1101000102: The brake was set .*\n +→ With the reason between the quotes: sluice go kiosk --confirm 1101000102 --reason ''$/m,
    );
    expect(await under().sluice('go', 'kiosk', '--confirm', '1101000102', '--reason', '')).toMatchObject({ code: 3 });
    expect(delay()).toBe(600_000);
  });

  test('sluice guard, which is safe all the same where nothing waits', async () => {
    await under().sluice('clear', 'kiosk', '--all', '--stop-first', ...agreed('kiosk'));
    under().emulator.clock.advance(10_000);
    const { code, stdout, stderr } = await under().sluice('guard', 'kiosk');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Safe\./);
    expect(stderr).toContain(LINE);
  });
});
