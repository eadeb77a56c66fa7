import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SluiceError } from '@sluice/core';
import { describe, expect, it } from 'vitest';
import { fakeGateway, TOKEN } from '../../test/fake-gateway.ts';
import { fakeHost } from '../../test/fake-host.ts';
import { createDebugLog } from './debug-log.ts';

const CLEAR = ['clear', 'shop', '--all', '--confirm', '1101000001', '--reason', 'The number is blocked.', '--json'];

/** A file that is not there yet. */
function newFile(): string {
  return join(fakeHost().folder, 'debug.log');
}

/** `sluice` with a mistake in it, which shows once the clear request is sent. */
async function clearWithMistake(debugLog: string): Promise<{ readonly code: number; readonly written: string }> {
  const gateway = fakeGateway();
  gateway.add('1101000001', 3);
  function noTime(): number {
    if (gateway.calls.includes('clearMessagesQueue')) throw new TypeError(`There is no time in ${TOKEN}.`);
    return Date.now();
  }
  const { run, configure } = fakeHost({
    fetch: gateway.fetch,
    clock: { now: Date.now, monotonic: noTime, origin: 'the test', sleep: async () => undefined },
    environment: { SLUICE_DEBUG_LOG: debugLog },
  });
  configure(gateway.toml('shop', '1101000001'));
  const { code, stdout, stderr } = await run(...CLEAR);
  return { code, written: stdout + stderr };
}

describe('A mistake of ours in the middle of a clear', () => {
  it('is a fault of Sluice to the operator, and a stack in the log of a developer, without a token', async () => {
    const file = newFile();
    const { code, written } = await clearWithMistake(file);
    expect(code).toBe(4);
    expect(JSON.parse(written)).toMatchObject({ last: { step: 'interrupted', error: { code: 'internal' } } });
    expect(written).toContain('A fault of Sluice (TypeError) ended ');
    expect(written).not.toMatch(/noTime|There is no time|debug-log\.test/);

    const log = readFileSync(file, 'utf8');
    expect(log).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z critical internal SluiceError: A fault of Sluice \(TypeError\) ended /m);
    expect(log).toMatch(
      /^Caused by: TypeError: There is no time in \*\*\*\.\n +at .*noTime .*\(.*debug-log\.test\.ts:\d+:\d+\)$/m,
    );
    expect(log).not.toContain(TOKEN);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is carried on all the same where the log cannot be written', async () => {
    expect((await clearWithMistake(join(newFile(), 'nowhere'))).code).toBe(4);
  });
});

describe('The log', () => {
  const error = new SluiceError({ code: 'journal-locked', message: 'The journal is locked. Try again.' });

  it('is written only where a file is named', async () => {
    const file = newFile();
    createDebugLog(undefined, Date.now).write(error);
    createDebugLog('', Date.now).write(error);
    expect(existsSync(file)).toBe(false);
  });

  it('says how bad it is, and what it is, by the table of errors', () => {
    const file = newFile();
    const log = createDebugLog(file, () => Date.UTC(2026, 0, 1));
    log.hide(TOKEN);
    log.write(error);
    expect(readFileSync(file, 'utf8')).toMatch(
      /^2026-01-01T00:00:00\.000Z warning journal-locked SluiceError: The journal is locked\. Try again\.\n +at /,
    );
  });

  it('says only where, as long as no token is known that could be in the text', () => {
    const file = newFile();
    createDebugLog(file, Date.now).write(new SyntaxError(`Unexpected token in "token = ${TOKEN}"`));
    const log = readFileSync(file, 'utf8');
    expect(log).toMatch(/critical internal +at .*\n/);
    expect(log).not.toMatch(/Unexpected|a-token/);
  });
});
