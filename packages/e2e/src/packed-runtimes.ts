/**
 * Packs the core package, installs it with npm into an empty folder and tries it on every runtime it is meant for; then looks at the tarball
 * with publint and attw. Prints a table; exits with 1 when something fails, and in CI also when there is no browser.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPECTED_CALLS, startGateway } from './packed-gateway.ts';
import { installInto, installRuntimes, packCore, run } from './packed-package.ts';
import { CONFIGS, trialsWith, type Trial } from './packed-trials.ts';

const PROGRAM = new URL('packed-program.ts', import.meta.url);
const CHROMIUM = '/usr/bin/chromium';

const inRuntimes = await installRuntimes();
const folder = await mkdtemp(join(tmpdir(), 'sluice-packed-'));
try {
  const tarball = await packCore(folder);
  await installInto(folder, tarball);
  await copyFile(PROGRAM, join(folder, 'program.ts'));
  for (const [name, text] of Object.entries(CONFIGS)) await writeFile(join(folder, name), text);

  for (const trial of trialsWith({ inRuntimes, chromium: CHROMIUM, tarball, folder })) {
    if (!existsSync(trial.command)) {
      print(trial.name, '', `not tried: there is no ${trial.command}`);
      if (process.env['CI'] === 'true') process.exitCode = 1;
      continue;
    }
    const version = await run(trial.command, ['--version'], folder);
    const failed = await failureOf(trial, version).catch(String);
    print(trial.name, /\d+(?:[.-]\d+)+/.exec(version)?.[0] ?? '', failed ?? 'ok');
    if (failed !== undefined) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function failureOf(trial: Trial, version: string): Promise<string | undefined> {
  const major = /^Node (\d+)$/.exec(trial.name)?.[1];
  if (major !== undefined && !version.startsWith(`v${major}.`)) return 'another Node is on the PATH: start this script with pnpm';

  const gateway = await startGateway((path) => readFile(join(folder, path)));
  try {
    if (trial.main) {
      const main = `import { tryPacked } from './program.ts';\n${trial.main(gateway.url)}\n`;
      await writeFile(join(folder, 'main.ts'), main);
    }
    await trial.run(gateway.url, gateway.reported);
    const calls = gateway.calls();
    const expected = trial.main ? EXPECTED_CALLS : '';
    return calls === expected ? undefined : `on the wire: ${calls}; expected: ${expected}`;
  } finally {
    gateway.close();
  }
}

function print(name: string, version: string, outcome: string): void {
  process.stdout.write(`${name.padEnd(10)} ${version.padEnd(16)} ${outcome}\n`);
}
