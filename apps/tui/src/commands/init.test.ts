import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeGateway, TOKEN, type FakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost, type FakeHost } from '../../test/fake-host.ts';
import { firstRun } from '../sentences/en/first-run.ts';

const ID = '1101000001';

/** A machine without a configuration. @param typed the answers at its terminal; none where it is on none. */
function machine(gateway: FakeGateway, typed?: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const asked: { readonly question: string; readonly isSecret: boolean }[] = [];
  const answers = [...(typed ?? [])];
  const fake = fakeHost({
    fetch: gateway.fetch,
    environment,
    interactive: typed !== undefined,
    terminal: {
      size: () => ({ columns: 80, rows: 24 }),
      ask: async (question, { isSecret }) => {
        asked.push({ question, isSecret });
        return answers.shift();
      },
    },
  });
  const config = (): string => readFileSync(fake.configFile, 'utf8');
  return { ...fake, asked, config };
}

const flags = ({ apiUrl }: FakeGateway): readonly string[] => ['--name', 'shop', '--api-url', apiUrl, '--id', ID];

function gatewayWith(waiting: number): FakeGateway {
  const gateway = fakeGateway();
  gateway.add(ID, waiting);
  return gateway;
}

function tokenFile({ folder }: FakeHost, token = TOKEN): string {
  const file = join(folder, 'token');
  writeFileSync(file, `${token}\n`);
  return file;
}

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

describe('sluice init at a terminal', () => {
  it('asks, reads the instance once, and writes a file that only its owner can read', async () => {
    const gateway = gatewayWith(3);
    const { run, asked, config, configFile } = machine(gateway, ['shop', '', gateway.apiUrl, ID, TOKEN, 'test', 'y']);
    const { code, stdout, stderr } = await run('init');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Reached\. Its state: blocked\. 3 messages wait\.\n.*now describes instance shop/);
    expect(`${stdout}${stderr}`).not.toContain(TOKEN);
    expect(asked.filter(({ isSecret }) => isSecret).map(({ question }) => question)).toEqual([firstRun.questions.token]);
    expect([modeOf(configFile), modeOf(dirname(configFile))]).toEqual(['600', '700']);
    expect(config()).toBe(
      `[[instances]]\nname = "shop"\nflavor = "plain"\napiUrl = "${gateway.apiUrl}"\nidInstance = "${ID}"\ntoken = "${TOKEN}"\nenvironment = "test"\nprotected = true\n`,
    );
    expect((await run('count')).stdout).toBe('3\n');
  });

  it('asks again for an answer that is wrong, and says what it must be', async () => {
    const gateway = gatewayWith(0);
    const typed = [
      '',
      '-',
      'shop',
      'v4',
      'plain',
      'gateway',
      gateway.apiUrl,
      '11',
      ID,
      'no token!',
      '',
      'NO VARIABLE',
      '',
      TOKEN,
      '',
      '',
    ];
    const { run, config } = machine(gateway, typed);
    const { code, stderr } = await run('init');
    expect(code).toBe(0);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'Type a name.',
      expect.stringMatching(/^name must begin with a letter or a digit, and have 1 to 64/),
      expect.stringMatching(/^flavor must be "plain"/),
      expect.stringMatching(/^apiUrl must begin with/),
      expect.stringMatching(/^idInstance must be 4 to 20 digits/),
      expect.stringMatching(/^token must have only/),
      expect.stringMatching(/^tokenVariable must be the name/),
    ]);
    expect(config()).toContain('environment = "production"\nprotected = false');
  });

  it('asks again for a token that the gateway refuses, and writes the one that it takes', async () => {
    const gateway = gatewayWith(0);
    const { run, config } = machine(gateway, ['shop', '', gateway.apiUrl, ID, 'wrong', '', '', 'y', TOKEN]);
    const { code, stderr } = await run('init');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Token refused: .* instance 1101000001/);
    expect(config()).toContain(`token = "${TOKEN}"`);
  });

  it('takes the token itself in the place of a variable whose token is refused', async () => {
    const gateway = gatewayWith(0);
    const typed = ['shop', '', gateway.apiUrl, ID, '', 'SHOP_TOKEN', '', '', 'y', '', TOKEN];
    const { run, config } = machine(gateway, typed, { SHOP_TOKEN: 'wrong' });
    expect((await run('init')).code).toBe(0);
    expect(config()).toContain(`token = "${TOKEN}"`);
    expect(config()).not.toContain('SHOP_TOKEN');
  });

  it.each([
    ['at the first question', []],
    ['at the token', ['shop', '', 'https://gateway.example.com', ID]],
  ])('writes nothing where the operator leaves %s', async (_, typed) => {
    const { run, configFile } = machine(fakeGateway(), typed);
    const { code, stderr } = await run('init');
    expect({ code, stderr }).toEqual({ code: 3, stderr: 'Nothing was written.\n' });
    expect(existsSync(configFile)).toBe(false);
  });

  it('adds to a file that is there when that is wanted, and keeps all that it says', async () => {
    const gateway = gatewayWith(1);
    const fake = machine(gateway, ['y', 'clinic', 'shop', '', gateway.apiUrl, ID, '', 'SHOP_TOKEN', '', ''], {
      SHOP_TOKEN: TOKEN,
    });
    const before = `# mine\n${fakeGateway().toml('clinic', '1101000009')}# the end`;
    fake.configure(before);
    const { code, stderr } = await fake.run('init');
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'The file has an instance of this name already. Choose another.\n' });
    expect(fake.config()).toMatch(/^# mine\n[^]*# the end\n\n\[\[instances\]\]\nname = "shop"\n[^]*tokenVariable = "SHOP_TOKEN"/);
    expect(modeOf(fake.configFile)).toBe('600');
    expect((await fake.run('count', 'shop')).stdout).toBe('1\n');
  });
});

describe('sluice init without a terminal', () => {
  it('takes all from its options, the token from a file or a variable', async () => {
    const gateway = gatewayWith(2);
    const fake = machine(gateway, undefined, { SHOP_TOKEN: TOKEN });
    expect(await fake.run('init', ...flags(gateway), '--token-variable', 'SHOP_TOKEN')).toMatchObject({ code: 0, stderr: '' });
    expect(fake.config()).toContain('tokenVariable = "SHOP_TOKEN"');
    expect(fake.config()).not.toContain(TOKEN);
    const second = machine(gateway);
    expect(await second.run('init', ...flags(gateway), '--token-file', tokenFile(second), '--protected')).toMatchObject({
      code: 0,
    });
    expect(second.config()).toMatch(new RegExp(`token = "${TOKEN}"[^]*protected = true`));
  });

  it('writes the name of a variable that is not set here, and says that nothing was asked', async () => {
    const gateway = gatewayWith(2);
    const { run, config } = machine(gateway);
    const { code, stdout } = await run('init', ...flags(gateway), '--token-variable', 'SHOP_TOKEN');
    expect(code).toBe(0);
    expect(stdout).toMatch(/The variable SHOP_TOKEN is not set here[^]*Set SHOP_TOKEN to the token/);
    expect(gateway.calls).toEqual([]);
    expect(config()).toContain('SHOP_TOKEN');
  });

  it.each<[string, (gateway: FakeGateway) => readonly string[], number, RegExp]>([
    ['a token that is refused', (gateway) => [...flags(gateway), 'wrong'], 1, /^Token refused: .*Nothing was written/],
    ['nothing but a name', () => ['--name', 'shop', TOKEN], 2, /^Add --api-url, --id, or call this on a terminal/],
    [
      'a malformed id',
      (gateway) => ['--name', 'shop', '--api-url', gateway.apiUrl, '--id', 'x y', TOKEN],
      2,
      /^--id: it must be 4 to 20 digits/,
    ],
    ['a malformed token', (gateway) => [...flags(gateway), 'a b'], 2, /^--token-file: it must have only/],
  ])('refuses %s, and writes nothing', async (_, args, expected, sentence) => {
    const gateway = gatewayWith(0);
    const fake = machine(gateway);
    const given = args(gateway);
    const { code, stderr } = await fake.run('init', ...given.slice(0, -1), '--token-file', tokenFile(fake, given.at(-1)));
    expect(code).toBe(expected);
    expect(stderr).toMatch(sentence);
    expect(existsSync(fake.configFile)).toBe(false);
  });

  it.each([
    [new TypeError('fetch failed'), /^Nothing answers at this address/],
    [Response.json({}, { status: 404 }), /^The gateway knows no instance 1101000001 at this address/],
    [Response.json({}, { status: 403 }), /^The gateway knows no instance 1101000001 at this address/],
    [new Response('<html>', { headers: { 'content-type': 'text/html' } }), /^What answers at this address is not a gateway/],
  ])('says what is wrong where the gateway answers %s', async (answer, sentence) => {
    const gateway = fakeGateway();
    const fake = machine({
      ...gateway,
      fetch: async () => {
        if (answer instanceof Error) throw answer;
        return answer.clone();
      },
    });
    const { code, stderr } = await fake.run('init', ...flags(gateway), '--token-file', tokenFile(fake));
    expect(code).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(existsSync(fake.configFile)).toBe(false);
    expect((await fake.run('init', ...flags(gateway), '--token-file', tokenFile(fake), '--no-check')).code).toBe(0);
  });

  it('never overwrites a file', async () => {
    const gateway = gatewayWith(0);
    const fake = machine(gateway, undefined, { SHOP_TOKEN: TOKEN });
    fake.configure('anything');
    const { code, stderr } = await fake.run('init', ...flags(gateway), '--token-variable', 'SHOP_TOKEN');
    expect(code).toBe(3);
    expect(stderr).toMatch(/is not overwritten\. Add an instance to it: sluice init --add/);
    expect((await fake.run('init', '--add', ...flags(gateway), '--token-variable', 'SHOP_TOKEN')).code).toBe(2);
    expect(fake.config()).toBe('anything');
  });

  it('says that no block can be added to a list of instances: it named a line that the file does not have', async () => {
    const gateway = gatewayWith(0);
    const fake = machine(gateway, undefined, { SHOP_TOKEN: TOKEN });
    const list = `instances = [{ name = "clinic", apiUrl = "${gateway.apiUrl}", idInstance = "1101000009", tokenVariable = "SHOP_TOKEN" }]\n`;
    fake.configure(list);
    const { code, stderr } = await fake.run('init', '--add', ...flags(gateway), '--token-variable', 'SHOP_TOKEN');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `${fake.configFile} has its instances in a list, instances = […], to which none can be added. Write each as a block below [[instances]], and try again. Nothing was written.\n`,
    });
    expect(fake.config()).toBe(list);
  });

  it('adds no instance twice, and makes a file private that others could read', async () => {
    const gateway = gatewayWith(0);
    const fake = machine(gateway, undefined, { SHOP_TOKEN: TOKEN });
    fake.configure(gateway.toml('shop', '1101000009').replace(/token = .*/, 'tokenVariable = "SHOP_TOKEN"'), 0o644);
    chmodSync(fake.configFile, 0o644);
    const add = ['init', '--add', '--api-url', gateway.apiUrl, '--token-variable', 'SHOP_TOKEN'];
    expect((await fake.run(...add, '--name', 'shop', '--id', ID)).stderr).toMatch(
      /^The file has an instance with this --name already/,
    );
    expect((await fake.run(...add, '--name', 'kiosk', '--id', '1101000009')).stderr).toMatch(/with this --id already/);
    expect((await fake.run(...add, '--name', 'kiosk', '--id', ID)).code).toBe(0);
    expect(modeOf(fake.configFile)).toBe('600');
  });

  it('says so where the file cannot be written', async () => {
    const gateway = gatewayWith(0);
    const fake = machine(gateway, undefined, { SHOP_TOKEN: TOKEN });
    mkdirSync(fake.folder, { recursive: true });
    writeFileSync(dirname(fake.configFile), 'a file in the place of the folder');
    const { code, stderr } = await fake.run('init', ...flags(gateway), '--token-variable', 'SHOP_TOKEN');
    expect(code).toBe(3);
    expect(stderr).toMatch(/cannot be written/);
  });
});

it('a start without a configuration leads to sluice init and sluice demo', async () => {
  const { stderr, code } = await fakeHost().run();
  expect(code).toBe(2);
  expect(stderr).toMatch(/sluice init.*sluice demo/);
});
