import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chooseScenario, scenarioNames } from './choose-scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'sluice-scenario-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scenario = {
  title: 'One instance',
  description: 'It has nothing to send.',
  instances: [{ name: 'shop', idInstance: '1101000001', product: 'whatsapp' }],
};

function fileOf(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return file;
}

/** The sentence for a choice that is none. */
async function refusal(choice: string): Promise<unknown> {
  return chooseScenario(choice).then(
    () => 'nothing',
    (error: unknown) => error,
  );
}

test.each(scenarioNames)('a scenario that comes with the emulator is chosen by its name: %s', async (name) => {
  expect((await chooseScenario(name)).instances.length).toBeGreaterThan(0);
});

test('a scenario of your own is chosen by its file, in whatever way it is named', async () => {
  expect(await chooseScenario(fileOf('own.json', scenario))).toEqual(scenario);
  expect(await chooseScenario(fileOf('own', `\ufeff${JSON.stringify(scenario)}`))).toEqual(scenario);
});

test.each(['dmeo', 'constructor', ''])('any other value is refused with the names there are: "%s"', async (choice) => {
  const names = scenarioNames.join(', ');
  expect(await refusal(choice)).toMatchObject({
    exitCode: 2,
    message: `There is no scenario "${choice}", and no file of that name. There are: ${names}.`,
  });
});

test('a directory is named as one', async () => {
  expect(await refusal(folder)).toMatchObject({
    exitCode: 2,
    message: `${folder} is a directory. --scenario takes the name of a scenario, or a file.`,
  });
});

test('a file that goes through another is not read', async () => {
  const file = join(fileOf('plain.json', scenario), 'inside.json');
  expect(await refusal(file)).toMatchObject({ exitCode: 2, message: `${file} cannot be read (ENOTDIR).` });
});

test('a file above 10 MB is refused', async () => {
  const file = fileOf('large.json', ' '.repeat(10 * 1024 * 1024 + 1));
  const message = `${file} is larger than a scenario may be: 10 MB.`;
  expect(await refusal(file)).toMatchObject({ exitCode: 2, message });
  const largest = fileOf('largest.json', JSON.stringify(scenario).padEnd(10 * 1024 * 1024));
  expect(await chooseScenario(largest)).toEqual(scenario);
});

test.runIf(process.platform === 'linux')('a device that never ends is not read to its end', async () => {
  expect(await refusal('/dev/zero')).toMatchObject({
    exitCode: 2,
    message: '/dev/zero is larger than a scenario may be: 10 MB.',
  });
});

test('a file that is not UTF-8 is refused as such', async () => {
  const file = fileOf('latin.json', Uint8Array.of(0x22, 0xe4, 0x22));
  expect(await refusal(file)).toMatchObject({ exitCode: 2, message: `${file} is not a text in UTF-8. Save it as one.` });
});

test('a file that is not JSON is refused with the place', async () => {
  const file = fileOf('broken.json', '{\n  "title": nothing\n}');
  expect(await refusal(file)).toMatchObject({
    exitCode: 2,
    message: `${file} must be JSON, which it ceases to be at line 2, column 13.`,
  });
});

test('every mistake in a file is reported with its place and the expected value', async () => {
  const [shop] = scenario.instances;
  const file = fileOf('mistakes.json', {
    title: 'Two mistakes',
    instances: [{ ...shop, idInstance: 1_101_000_001, behaviours: { 'clearing\u001b[2JMs': 1 } }],
  });
  const error = await refusal(file);
  expect(error).toMatchObject({ exitCode: 2 });
  const [head, ...lines] = String(error).replace('CliError: ', '').split('\n');
  expect(head).toBe(`${file} cannot be played:`);
  expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['the whole', 'must have `description`'],
    ['/instances/0/idInstance', 'must be a text of 4 to 20 digits'],
    ['/instances/0/behaviours/clearing\\u001b[2JMs', expect.stringContaining('there is no behaviour of this name')],
  ]);
});

test('a name that goes on for ever is cut', async () => {
  const file = fileOf('endless.json', { ...scenario, ['x'.repeat(1_000_000)]: 1, again: 1 });
  const [, endless] = String(await refusal(file)).split('\n');
  expect(endless).toContain(`  /${'x'.repeat(199)}…  there is no field`);
});

test('of very many mistakes the first fifty are reported, and how many there are', async () => {
  const instances = Array.from({ length: 60 }, () => ({ ...scenario.instances[0], product: 'pigeon' }));
  const error = await refusal(fileOf('many.json', { ...scenario, instances }));
  const lines = String(error).split('\n');
  expect(lines).toHaveLength(52);
  expect(lines.at(-1)).toBe('  and 10 more');
});
