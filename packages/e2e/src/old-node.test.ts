import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { SLUICE } from './configured-sluice.ts';

const COMMANDS: readonly (readonly string[])[] = [[], ['--version'], ['help'], ['doctor'], ['demo', '--json']];

/** A Node 18 as far as the program can see: it says its version, and has nothing newer. */
const PRETENDED = `data:text/javascript,${encodeURIComponent(
  'globalThis.process = Object.create(process, { versions: { value: { node: "18.20.8" } }, getBuiltinModule: { value: undefined } });',
)}`;

function run(node: string, args: readonly string[]): { readonly status: number | null; readonly output: readonly string[] } {
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  return { status, output: [stdout, stderr] };
}

/** The Node of the machine, where it is too old for the program. */
function oldNode(): { readonly file: string; readonly version: string } | undefined {
  const files = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  for (const file of files.filter((name) => existsSync(name))) {
    const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
    const [, version = '', major] = /^v((\d+)\.\S+)/.exec(stdout) ?? [];
    if (Number(major) < 22) return { file, version };
  }
  return undefined;
}

it.each(COMMANDS)('says in one sentence that Node is too old, and ends with 2: Node 20 printed a stack trace (%j)', (...args) => {
  expect(run(process.execPath, ['--import', PRETENDED, SLUICE, ...args])).toEqual({
    status: 2,
    output: ['', 'Sluice needs Node 22.18 or newer; this is 18.20.8. Install it, and start again.\n'],
  });
});

const old = oldNode();

it.runIf(old !== undefined).each(COMMANDS)('says it on the old Node that this machine has (%j)', (...args) => {
  expect(run(old?.file ?? '', [SLUICE, ...args])).toEqual({
    status: 2,
    output: ['', `Sluice needs Node 22.18 or newer; this is ${old?.version}. Install it, and start again.\n`],
  });
});
