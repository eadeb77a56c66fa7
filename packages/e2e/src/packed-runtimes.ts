/**
 * Packs the core package, installs it with npm into an empty folder and tries it on every runtime it is meant for; then looks at the tarball
 * with publint and attw. Prints a table; exits with 1 when something fails, and in CI also when there is no browser.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installTools } from './installed-tools.ts';
import { startCounter, type Counter } from './packed-counter.ts';
import { EXPECTED_CALLS, startGateway } from './packed-gateway.ts';
import { CALLS } from './packed-once-program.ts';
import { installInto, packCore, run } from './packed-package.ts';
import { CONFIGS, trialsWith, type Trial } from './packed-trials.ts';

const PROGRAMS = { 'program.ts': 'packed-program.ts', 'once-program.ts': 'packed-once-program.ts' };
const CHROMIUM = '/usr/bin/chromium';

const inRuntimes = await installTools(join(import.meta.dirname, '../runtimes'), '600 MB');
const folder = await mkdtemp(join(tmpdir(), 'sluice-packed-'));
try {
  const tarball = await packCore(folder);
  await installInto(folder, tarball);
  for (const [name, file] of Object.entries(PROGRAMS)) await copyFile(new URL(file, import.meta.url), join(folder, name));
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
  const counter = await startCounter();
  try {
    if (trial.main) {
      const tries = `async () => {
        await tryPacked('${gateway.url}', '${trial.sendPolicy}');
        const codes = await tryOnce('${counter.url}');
        if ('${trial.sendPolicy}' === 'refused' && codes !== 'unsupported') throw new Error('not refused: ' + codes);
        await tryOwnFetch('${counter.url}');
      }`;
      const imports = `import { tryPacked } from './program.ts';\nimport { tryOnce, tryOwnFetch } from './once-program.ts';`;
      await writeFile(join(folder, 'main.ts'), `${imports}\n${trial.main(tries, gateway.url)}\n`);
    }
    await trial.run(gateway.url, gateway.reported);
    const calls = gateway.calls();
    const expected = trial.main ? EXPECTED_CALLS : '';
    if (calls !== expected) return `on the wire: ${calls}; expected: ${expected}`;
    return trial.sendPolicy && miscounted(trial.name, counter, trial.sendPolicy === 'once' ? CALLS : 0);
  } finally {
    gateway.close();
    counter.close();
  }
}

/** What the client has sent more than once, or not at all. Prints what the runtime's own `fetch` repeats, which is why the client does not use it. */
function miscounted(name: string, { counts }: Counter, expected: number): string | undefined {
  const own = Array.from(counts).filter(
    ([path, count]) => path.startsWith('/own/') && count > 1 && !path.includes('instance997/'),
  );
  const repeated = own.map(([path, count]) => path.replace(/\/own\/(\w+)\/instance(\d+)\//, `$1 $2 ×${count}`));
  print(name, '', `its own fetch repeats: ${repeated.join(', ') || 'nothing'}`);
  const sent = Array.from(counts).filter(([path]) => /nstance110[12]000\d{3}\//.test(path));
  const wrong = sent.filter(([, count]) => count !== 1).map(([path, count]) => `${path} ×${count}`);
  if (wrong.length > 0) return `sent more than once: ${wrong.slice(0, 10).join(', ')}`;
  return sent.length === expected ? undefined : `sent: ${sent.length} requests; expected: ${expected}`;
}

function print(name: string, version: string, outcome: string): void {
  process.stdout.write(`${name.padEnd(10)} ${version.padEnd(16)} ${outcome}\n`);
}
