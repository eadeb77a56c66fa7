import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { takeFolder } from './exclusive-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'sluice-edge-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const data = join(folder, 'data');

test('a folder is had by one process, until that lets it go', () => {
  const first = takeFolder(data);
  expect(() => takeFolder(data)).toThrow(/Another edge runs with the folder/);
  first.release();
  takeFolder(data).release();
});

test('a folder is taken for as long as its process runs, whatever is collected there, and free again when that was killed', async () => {
  const program = `
    const { takeFolder } = await import(${JSON.stringify(new URL('exclusive-folder.ts', import.meta.url).href)});
    takeFolder(${JSON.stringify(data)});
    await new Promise((resolve) => setImmediate(resolve));
    gc();
    await new Promise((resolve) => setImmediate(resolve));
    process.stdout.write('taken');
    setInterval(() => undefined, 1000);
  `;
  const args = ['--expose-gc', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  expect(() => takeFolder(data)).toThrow(/Another edge runs/);
  child.kill('SIGKILL');
  await once(child, 'exit');
  takeFolder(data).release();
});

test('a folder that cannot be made is named', () => {
  const file = join(folder, 'file');
  takeFolder(folder).release();
  writeFileSync(file, '');
  expect(() => takeFolder(join(file, 'data'))).toThrow(/cannot be made or written/);
});

test.runIf(existsSync('/proc/self'))('a folder below /proc is refused, where a search for what is missing would not end', () => {
  expect(() => takeFolder('/proc/sluice/data')).toThrow(/cannot be made or written/);
});
