import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
// Loaded before the clock is faked: a module that is loaded on the way takes real time.
import '../present/qr-modules.ts';
import { CODE, CONNECTABLE, connectScenario, PASSWORD } from '../../test/connect-scenario.ts';
import { qrPng, readDrawnQr } from '../../test/drawn-qr.ts';
import { at, jsonLines } from '../../test/json-output.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

/** As long as those of WhatsApp are. */
const QR_TEXT = '2@' + 'kV3xQ0pZr8'.repeat(8);

/** The lines that are typed on the terminal, in their order, and the questions before them. */
let typed: (string | undefined)[] = [];
let asked: { readonly question: string; readonly isSecret: boolean }[] = [];
let size = { columns: 80, rows: 24 };
let qrText = QR_TEXT;
let served = 0;
let onServed: () => void = () => undefined;

const setup = {
  scenario: connectScenario(),
  answers: async ({ url }: Request) => {
    if (!url.includes('/qr/')) return undefined;
    served += 1;
    onServed();
    return Response.json({ type: 'qrCode', message: qrPng(qrText) });
  },
};
const under = useSluice({
  ...setup,
  terminal: () => ({
    size: () => size,
    ask: async (question, { isSecret }) => {
      asked.push({ question, isSecret });
      return typed.shift();
    },
  }),
});
const piped = useSluice(setup);

beforeEach(() => {
  typed = [];
  asked = [];
  size = { columns: 80, rows: 24 };
  qrText = QR_TEXT;
  served = 0;
  onServed = () => undefined;
});

const agreed = (name: keyof typeof CONNECTABLE): readonly string[] => [
  '--confirm',
  CONNECTABLE[name],
  '--reason',
  'The old one was blocked',
];

/** Connects an account as a scan does. */
function scan(name: keyof typeof CONNECTABLE, wid?: string): void {
  const { emulator } = under();
  emulator.engine
    .instance(CONNECTABLE[name])
    ?.changeState({ state: 'authorized', ...(wid !== undefined && { wid }) }, emulator.clock.now());
}

/** An output without the sequences that move the cursor. */
function words(output: string): string {
  return stripVTControlCharacters(output).replaceAll(/[\r\n]/g, ' ');
}

function sent(name: keyof typeof CONNECTABLE): number {
  const found = under()
    .emulator.instances()
    .find(({ idInstance }) => idInstance === CONNECTABLE[name]);
  return found?.totals.sent ?? 0;
}

describe('sluice connect asks first what becomes of what waits', () => {
  test('in a pipe it is refused, with the guard and the three choices as commands', async () => {
    const { code, stdout, stderr } = await piped().sluice('connect', 'shop', ...agreed('shop'));
    expect(code).toBe(3);
    expect(stdout).toMatch(/^Not safe\. .*1,240 messages/);
    expect(stderr).toContain(`sluice connect shop --clear --lost 740 --confirm ${CONNECTABLE.shop} --reason ''`);
    expect(stderr).toContain(`sluice connect shop --keep 1240 --confirm ${CONNECTABLE.shop} --reason ''`);
    expect(stderr).toContain('sluice guard shop');
    expect(served).toBe(0);
  });

  test('for programs as JSON', async () => {
    const { code, stdout } = await piped().sluice('connect', 'kiosk', '--json', ...agreed('kiosk'));
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'leftovers', choices: { wait: 'sluice guard kiosk' } });
  });

  test('on a terminal it is typed: keep, and the number of the instance, and why', async () => {
    typed = ['keep', CONNECTABLE.kiosk, 'Answers to customers'];
    const { code, stdout } = await under().sluiceUntil(['connect', 'kiosk'], 'Scan it in WhatsApp', () => scan('kiosk'));
    expect(asked.map(({ question }) => question)).toEqual([
      expect.stringContaining('Type clear, keep (17 messages would leave from the new number) or wait:'),
      expect.stringContaining(CONNECTABLE.kiosk),
      expect.stringContaining('why'),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('17 messages were kept on purpose');
    expect(sent('kiosk')).toBe(17);
  });

  test('on a terminal it is typed: clear, and how many are gone for good', async () => {
    typed = ['clear', CONNECTABLE.shop, 'The old one was blocked', '740'];
    const { code } = await under().sluiceUntil(['connect', 'shop'], 'Scan it in WhatsApp', () => scan('shop'));
    expect([code, asked.at(-1)?.question, sent('shop')]).toEqual([0, expect.stringContaining('Type 740,'), 0]);
  });

  test('any other word changes nothing', async () => {
    typed = ['wait'];
    const { code, stderr } = await under().sluice('connect', 'kiosk');
    expect([code, stderr]).toEqual([3, 'Nothing was done. Look again later: sluice guard says what waits.\n']);
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ['both decisions', ['connect', 'kiosk', '--clear', '--keep', '17'], 2, /--clear and --keep exclude/],
    ['fewer kept than wait', ['connect', 'kiosk', '--keep', '16', ...agreed('kiosk')], 3, /17 messages wait at instance/],
    ['a number that is none', ['connect', 'courier', '--phone', '+7999', ...agreed('courier')], 2, /--phone is the number/],
    ['no confirmation', ['connect', 'empty'], 3, /add --confirm 1101000003, --reason/],
    ['an instance that gives no code here', ['connect', 'bazaar', ...agreed('bazaar')], 3, /cannot be connected/],
  ])('refuses %s', async (_, args, expected, sentence) => {
    const { code, stderr } = await under().sluice(...args);
    expect([code, stderr]).toEqual([expected, expect.stringMatching(sentence)]);
    expect(served).toBe(0);
    expect(under().calls()).not.toContain('clearMessagesQueue');
  });

  test('refuses a protected instance, and one that is connected', async () => {
    under().protect('empty');
    expect((await under().sluice('connect', 'empty', ...agreed('empty'))).stderr).toMatch(/protected.*To connect a number to it/);
    under().protect();
    scan('kiosk');
    const { code, stderr } = await under().sluice('connect', 'kiosk', '--clear', ...agreed('kiosk'));
    expect([code, stderr]).toEqual([3, expect.stringMatching(/is connected and sends/)]);
    expect(under().calls()).not.toContain('clearMessagesQueue');
  });
});

describe('sluice connect by a code to scan', () => {
  test('draws the code that the gateway serves, so that it is read from the terminal', async () => {
    const { code, stdout } = await under().sluiceUntil(['connect', 'empty', ...agreed('empty')], 'Scan it in', () =>
      scan('empty'),
    );
    expect(code).toBe(0);
    expect(readDrawnQr(stdout)).toBe(QR_TEXT);
    expect(stdout).toMatch(/A number is connected\. Nothing waited\. Watched for 1 min: .*Nothing left that was not decided/);
  });

  test('shows another code when the first is no longer good, and how long it is', async () => {
    const { stdout } = await under().sluiceUntil(['connect', 'empty', ...agreed('empty')], 'Good for 1 s at most,', () => {
      qrText = 'the second code of the tests';
      setTimeout(() => scan('empty'), 5000);
    });
    expect(stdout).toContain('Good for 20 s at most,');
    const second = stdout.slice(stdout.indexOf('Good for 1 s at most,'));
    expect(readDrawnQr(second)).toBe('the second code of the tests');
    // Asked for every five seconds: the gateway may have had the first for a while when it gave it.
    expect(served).toBe(5);
  });

  test('says what a code needs that the terminal has no room for', async () => {
    size = { columns: 80, rows: 20 };
    const { code, stdout } = await under().sluiceUntil(['connect', 'empty', ...agreed('empty')], 'has 80×20', () =>
      scan('empty'),
    );
    expect(code).toBe(0);
    expect(words(stdout)).toMatch(/The code needs \d+×2\d characters, and this terminal has 80×20\. .*--qr-file/);
    expect(readDrawnQr(stdout)).toBeUndefined();
  });

  test('writes the picture into a file of its owner for a program, and takes it away', async () => {
    const file = join(under().folder, 'code.png');
    let seen: { readonly png: string; readonly mode: number } | undefined;
    const args = ['connect', 'empty', '--qr-file', file, '--jsonl', ...agreed('empty')];
    const { code, stdout } = await under().sluiceUntil(args, '"step":"connecting"', () => {
      setTimeout(() => {
        seen = { png: readFileSync(file, 'base64'), mode: statSync(file).mode & 0o777 };
        scan('empty');
      }, 1000);
    });
    expect(code).toBe(0);
    expect(seen).toEqual({ png: qrPng(QR_TEXT), mode: 0o600 });
    expect(existsSync(file)).toBe(false);
    expect(jsonLines(stdout).at(-1)).toMatchObject({ step: 'report', last: { step: 'connected', report: { leftOther: 0 } } });
    expect(stdout).not.toContain(QR_TEXT);
  });

  test('in a pipe a code is not drawn: a file is asked for', async () => {
    const { code, stderr } = await piped().sluice('connect', 'empty', ...agreed('empty'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('Add --qr-file')]);
  });

  test('says that another number than before was connected, masked', async () => {
    const { stdout } = await under().sluiceUntil(['connect', 'empty', ...agreed('empty')], 'Scan it in', () =>
      scan('empty', '79990000009@c.us'),
    );
    expect(stdout).toContain('The number is ••••••••009@c.us, another than before: that was ••••••••001@c.us.');
  });

  test('clears first, and nothing old leaves from the number', async () => {
    const args = ['connect', 'shop', '--clear', '--lost', '740', ...agreed('shop')];
    const { code, stdout } = await under().sluiceUntil(args, 'Scan it in', () => scan('shop'));
    expect(code).toBe(0);
    expect(stdout).toContain('Done: the queue of messages was cleared');
    expect(sent('shop')).toBe(0);
    expect(
      under()
        .calls()
        .filter((call) => call === 'clearMessagesQueue'),
    ).toHaveLength(1);
  });

  test('connects nothing after a clear that is not verified', async () => {
    under().emulator.faults.plant({ operation: 'clearMessagesQueue', times: 1, fault: { kind: 'too-many-requests' } });
    const { code, stderr } = await under().sluice('connect', 'kiosk', '--clear', ...agreed('kiosk'));
    expect(code).toBe(3);
    expect(stderr).toContain('No number was connected, as the queue was not cleared.');
    expect(served).toBe(0);
  });
});

describe('sluice connect by a number', () => {
  test.each(['courier', 'clinic'] as const)(
    'asks for code and password of %s without echo, again where they are wrong',
    async (name) => {
      typed = ['11111', CODE, 'wrong password', PASSWORD];
      const { code, stdout, stderr } = await under().sluice(
        'connect',
        name,
        '--keep',
        '3',
        '--phone',
        '79990000009',
        ...agreed(name),
      );
      expect(stderr).toBe(
        'The code was not taken. Try again; 2 tries are left.\nThe password was not taken. Try again; 2 tries are left.\n',
      );
      expect(code).toBe(0);
      expect(asked.every(({ isSecret }) => isSecret)).toBe(true);
      expect(stdout).toContain('A number is connected');
    },
  );

  test.each<[string, readonly string[], RegExp]>([
    ['codes', ['1', '2', '3'], /The code was not taken 3 times/],
    ['passwords', [CODE, '1', '2', '3'], /The password was not taken 3 times/],
  ])('gives up after three wrong %s', async (_, answers, sentence) => {
    typed = [...answers];
    const { code, stderr } = await under().sluice('connect', 'courier', '--phone', '79990000009', ...agreed('courier'));
    expect([code, stderr]).toEqual([3, expect.stringMatching(sentence)]);
    expect(stderr).toContain('No number was connected. Do not scan');
    expect(typed).toEqual([]);
    expect((await under().sluice('resume')).stdout).toBe('Nothing is unfinished.\n');
  });

  test('an input that ends connects nothing', async () => {
    const { code, stderr } = await under().sluice('connect', 'courier', '--phone', '79990000009', ...agreed('courier'));
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^Nothing was typed\..*\nNo number was connected/)]);
  });

  test('names a number that the messenger suspends', async () => {
    typed = [CODE];
    const args = ['connect', 'courier', '--phone', '79990000009', ...agreed('courier')];
    const { code, stderr } = await under().sluiceUntil(args, 'sends a code', () => {
      const { emulator } = under();
      setTimeout(() => {
        emulator.engine.instance(CONNECTABLE.courier)?.changeState({ state: 'suspended' }, emulator.clock.now());
      }, 1);
    });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/has suspended the number/)]);
  });

  test('shows the code to type into a phone of WhatsApp', async () => {
    const args = ['connect', 'empty', '--phone', '79990000009', ...agreed('empty')];
    const { code, stdout } = await under().sluiceUntil(args, 'Type this code', () => scan('empty'));
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/Type this code on the phone: [A-Z\d]{4}-[A-Z\d]{4}\. Good for 2 min 30 s/),
    ]);
  });
});

describe('an interrupt', () => {
  test('while a number is waited for ends the connect, and says so', async () => {
    const { code, stderr, stdout } = await under().sluiceUntil(
      ['connect', 'empty', ...agreed('empty')],
      'Scan it in',
      (interrupt) => interrupt(),
    );
    expect(code).toBe(3);
    expect(stderr).toMatch(/^Looking once more .*\nNo number was connected\. Do not scan/);
    // The code is gone from the screen.
    expect(stdout.trimEnd().endsWith('\u001B[J')).toBe(true);
    expect((await under().sluice('resume')).stdout).toBe('Nothing is unfinished.\n');
  });

  test('while it is watched leaves the job open, and resume watches on', async () => {
    onServed = () => scan('kiosk');
    const args = ['connect', 'kiosk', '--keep', '17', ...agreed('kiosk')];
    const { code, stderr } = await under().sluiceUntil(args, 'Watching what leaves', (interrupt) => interrupt());
    expect(code).toBe(4);
    expect(stderr).toMatch(
      /^A number is connected, and stays so\. Only the watching stops: go on with: sluice resume \S+ .*\n.*It stays open/,
    );
    const resumed = await under().sluice('resume');
    expect(resumed).toMatchObject({ code: 0, stderr: '' });
    expect(resumed.stdout).toMatch(/17 messages were kept on purpose.*17 that were kept have left/);
  });

  test('while a code is typed ends the question too', async () => {
    const args = ['connect', 'courier', '--phone', '79990000009', ...agreed('courier')];
    const { code, stderr } = await under().sluiceUntil(args, 'sends a code', (interrupt) => interrupt());
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^Looking once more .*\nNo number was connected/)]);
  });
});

/** Others send while a number is connected. */
function leak(): void {
  const { emulator } = under();
  const shop = emulator.engine.instance(CONNECTABLE.empty);
  for (let n = 0; n < 30; n += 1) {
    shop?.accept({ type: 'sendMessage', body: { chatId: '79990000009@c.us', message: `New ${n}` } }, emulator.clock.now());
  }
  scan('empty');
}

describe('what was not decided to leave', () => {
  test('is said, and ends with 1', async () => {
    const args = ['connect', 'empty', '--watch', '5m', ...agreed('empty')];
    const { code, stderr } = await under().sluiceUntil(args, 'Scan it in', leak);
    expect(code).toBe(1);
    expect(stderr).toMatch(/30 messages left that were not decided to leave/);
  });

  test('has the brake set at once where that was asked for', async () => {
    const args = ['connect', 'empty', '--watch', '5m', '--brake-on-leak', ...agreed('empty')];
    const { code, stderr, stdout } = await under().sluiceUntil(args, 'Scan it in', leak);
    expect(code).toBe(1);
    expect(stderr).toContain('the brake is set.');
    expect(`${stdout}${stderr}`).toContain('The brake is on');
    expect(
      under()
        .calls()
        .filter((call) => call === 'setSettings'),
    ).toHaveLength(1);
    expect(sent('empty')).toBeLessThan(10);
  });
});

test('no code, password or picture is in the journal, the log or a line for programs', async () => {
  const file = (name: string): string => join(under().folder, name);
  typed = ['11111', CODE, 'wrong password', PASSWORD];
  const outcomes = [
    await under().sluice('connect', 'courier', '--phone', '79990000009', ...agreed('courier')),
    await under().sluiceUntil(
      ['connect', 'empty', '--qr-file', file('code.png'), '--json', ...agreed('empty')],
      'never',
      () => undefined,
    ),
    await under().sluice('journal', 'list', '--json'),
  ];
  const written = [
    ...outcomes.flatMap(({ stdout, stderr }) => [stdout, stderr]),
    ...['journal.sqlite', 'debug.log'].map((name) => (existsSync(file(name)) ? readFileSync(file(name), 'latin1') : '')),
  ];
  for (const text of written) {
    for (const secret of [CODE, PASSWORD, 'wrong password', QR_TEXT, qrPng(QR_TEXT)]) expect(text.includes(secret)).toBe(false);
  }
  expect(at(JSON.parse(outcomes[2]?.stdout ?? ''), 'events')).not.toEqual([]);
});
