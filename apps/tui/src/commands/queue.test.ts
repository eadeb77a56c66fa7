import { describe, expect, test } from 'vitest';
import { jsonLines } from '../../test/json-output.ts';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();
// Everything that a terminal obeys, apart from the line feeds between the lines.
const OBEYED = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

describe('sluice queue', () => {
  test('lists what waits, and hides phones and texts', async () => {
    const { code, stdout, stderr } = await under().sluice('queue', 'kiosk');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^ #  CHAT +TYPE  TEXT$/);
    expect(lines[1]).toMatch(/^ 1  •{8}\d{3}@c\.us  file  ••• \d+ characters$/);
    expect(lines[17]).toMatch(/^17  •{8}\d{3}@c\.us  text  ••• \d+ characters$/);
    expect(lines.slice(18)).toEqual(['', '17 messages wait.', '']);
    expect(stdout).not.toMatch(/\d{4}/);
  });

  test('shows phones and texts when asked to', async () => {
    const { stdout } = await under().sluice('queue', 'kiosk', '--reveal');
    expect(stdout).toMatch(/^13 {2}79\d{9}@c\.us {2}text {2}.*4100/m);
  });

  test('says that 740 of 1,240 cannot be seen', async () => {
    const { stdout } = await under().sluice('queue', 'shop');
    expect(stdout.split('\n')).toHaveLength(1 + 500 + 3);
    expect(stdout).toContain('The first 500 of 1,240: the gateway shows no more.');
  });

  test('prints only those that fit, and as many as wanted, under the places that they have in the queue', async () => {
    const { stdout } = await under().sluice('queue', 'kiosk', '--type', 'text', '--limit', '2');
    expect(stdout).toMatch(/^13 {2}/m);
    expect(stdout).toMatch(/^14 {2}/m);
    expect(stdout).not.toMatch(/^15 {2}/m);
    expect(stdout).toContain('5 messages of the 17 listed fit. Only the first 2 of these are printed. 17 messages wait.');
  });

  test('fits a terminal of 80 columns while texts are hidden', async () => {
    const { stdout } = await under().sluice('queue', 'shop');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.each([['--reveal'], ['--limit=30']])('lets no text of a message reach the terminal as a command (%s)', async (flag) => {
    const { stdout } = await under().sluice('queue', 'oddities', flag);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1 + 30 + 2);
    expect(stdout.replaceAll('\n', '')).not.toMatch(OBEYED);
  });

  test('prints JSON that is whole, with times in ISO 8601', async () => {
    const { stdout } = await under().sluice('queue', 'kiosk', '--json', '--limit', '1');
    expect(JSON.parse(stdout)).toEqual({
      name: 'kiosk',
      idInstance: NUMBERS.kiosk,
      flavor: 'plain',
      state: 'blocked',
      isSending: false,
      reason: null,
      delayMs: expect.any(Number) as number,
      count: 17,
      completeness: { kind: 'complete' },
      openJob: null,
      brake: null,
      readAt: expect.stringMatching(/^2026-11-20T09:\d\d:\d\d\.\d{3}Z$/) as string,
      listed: 17,
      fitting: 17,
      entries: [
        {
          position: 1,
          messageIds: [expect.stringMatching(/^\w+$/)],
          type: 'sendFileByUrl',
          chatId: expect.stringMatching(/^79\d{9}@c\.us$/) as string,
          acceptedAt: null,
          body: expect.objectContaining({ urlFile: expect.stringContaining('http') as string }) as object,
        },
      ],
    });
  });

  test('prints a line of JSON for each message', async () => {
    const { stdout } = await under().sluice('queue', 'oddities', '--jsonl');
    const lines = jsonLines(stdout);
    expect(lines).toHaveLength(30);
    expect(lines[29]).toMatchObject({ position: 30, type: 'sendMessage' });
  });

  test('with --reveal cuts no text that another program reads: all were cut to 42 columns', async () => {
    const { emulator } = under();
    const message = `${'a long text '.repeat(20)}and its end`;
    emulator.engine
      .instance(NUMBERS.empty)
      ?.accept({ type: 'sendMessage', body: { chatId: '79990000001@c.us', message } }, emulator.clock.now());
    emulator.clock.advance(10_000);
    expect((await under().sluice('queue', 'empty', '--reveal')).stdout).toContain(message);
  });

  test('says that nothing waits', async () => {
    expect(await under().sluice('queue', 'empty')).toEqual({ code: 0, stdout: 'Nothing waits.\n', stderr: '' });
  });

  test('refuses to choose by age where no age is known', async () => {
    const { code, stdout, stderr } = await under().sluice('queue', 'kiosk', '--older-than', '1h');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/cannot be|is not known here/);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['an unknown flag', ['queue', 'kiosk', '--chats', 'a'], /There is no option/],
    ['an unknown condition', ['queue', 'kiosk', '--select', '{"chat":"a"}'], /There is no condition "chat"/],
    ['an unknown instance', ['queue', 'no-instance'], /no instance of that name/],
    ['no instance where there are several', ['queue'], /Name one/],
    ['a limit of nothing', ['queue', 'kiosk', '--limit', '0'], /--limit is a whole number/],
    ['two forms of output', ['queue', 'kiosk', '--json', '--jsonl'], /exclude one another/],
  ])('ends with 2 for %s, and asks the gateway nothing', async (_, args, sentence) => {
    const { code, stdout, stderr } = await under().sluice(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(under().calls()).toEqual([]);
  });
});
