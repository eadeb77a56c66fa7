/**
 * Tries the built program of the edge on each runtime that may run it, before the emulator and before a gateway of bare sockets. Prints a table; exits with 1 when
 * something fails.
 */
import { join } from 'node:path';
import { startStage, type Runtime } from './edge-runtimes/stage.ts';
import { TRIALS } from './edge-runtimes/trials.ts';
import { installTools } from './installed-tools.ts';
import { run } from './packed-package.ts';

const inRuntimes = await installTools(join(import.meta.dirname, '../runtimes'), '600 MB');
const RUNTIMES: readonly Runtime[] = [
  { name: 'Node', command: process.execPath, args: [] },
  { name: 'Deno', command: inRuntimes('.bin/deno'), args: ['run', '-A'] },
  { name: 'Bun', command: inRuntimes('.bin/bun'), args: ['run'] },
];

for (const runtime of RUNTIMES) {
  const version = /\d+(?:\.\d+)+/.exec(await run(runtime.command, ['--version'], import.meta.dirname))?.[0] ?? '';
  for (const [name, trial] of Object.entries(TRIALS)) {
    await using stage = await startStage(runtime);
    const failed = await trial(stage).then(() => undefined, String);
    process.stdout.write(`${`${runtime.name} ${version}`.padEnd(14)} ${name.padEnd(64)} ${failed ?? 'ok'}\n`);
    if (failed !== undefined) process.exitCode = 1;
  }
}
