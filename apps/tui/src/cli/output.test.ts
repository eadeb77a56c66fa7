import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createOutput, type Output } from './output.ts';

/** A stream that takes so many writes, and then fails with a code of the system. */
function failing(code: string, takes = 0): Writable & { readonly taken: string[] } {
  const taken: string[] = [];
  const stream = new Writable({
    // As those of a process, which are open again after a failure.
    autoDestroy: false,
    decodeStrings: false,
    write(text: string, _encoding, done) {
      if (taken.length >= takes) return done(Object.assign(new Error(`write ${code}`), { code }));
      taken.push(text);
      done();
    },
  });
  return Object.assign(stream, { taken });
}

const outputTo = (stdout: Writable, stderr: Writable = failing('none', Infinity)): Output => createOutput(stdout, stderr);

it('drops what follows when its reader has gone away, and takes that for no failure', async () => {
  const stdout = failing('EPIPE', 1);
  const output = outputTo(stdout);
  output.write('one');
  expect(output.ended.aborted).toBe(false);
  output.write('two');
  expect(await output.flush()).toBeUndefined();
  expect(output.ended.aborted).toBe(true);
  output.write('three');
  expect(await output.flush()).toBeUndefined();
  expect(stdout.taken).toEqual(['one']);
});

it.each(['ENOSPC', 'EIO'])('keeps that its output is not whole for another reason: %s', async (code) => {
  const output = outputTo(failing(code));
  output.write('one');
  expect(await output.flush()).toMatchObject({ code });
  output.write('two');
  expect(await output.flush()).toMatchObject({ code });
});

it('asks for no part before the one before it was taken, and for none after a failure', async () => {
  const asked: number[] = [];
  let isClosed = false;
  function* parts(): Generator<string> {
    try {
      for (let part = 1; ; part += 1) {
        asked.push(part);
        yield String(part);
      }
    } finally {
      isClosed = true;
    }
  }
  const stdout = failing('EPIPE', 3);
  await outputTo(stdout).stream(parts());
  expect(stdout.taken).toEqual(['1', '2', '3']);
  expect(asked).toEqual([1, 2, 3, 4]);
  expect(isClosed).toBe(true);
});

it('goes on when its errors are not read', async () => {
  const stdout = failing('none', Infinity);
  const output = outputTo(stdout, failing('EPIPE'));
  output.writeError('one');
  await new Promise(setImmediate);
  output.writeError('two');
  output.write('three');
  expect(await output.flush()).toBeUndefined();
  expect(stdout.taken).toEqual(['three']);
});

it('breaks an error between its words on a terminal, and nothing that a program reads', () => {
  const text = 'word '.repeat(20).trimEnd();
  const [terminal, file] = [Object.assign(failing('none', Infinity), { columns: 40 }), failing('none', Infinity)];
  for (const stderr of [terminal, file]) outputTo(failing('none', Infinity), stderr).writeError(text);
  expect(terminal.taken.join('').split('\n')).toHaveLength(4);
  expect(file.taken).toEqual([`${text}\n`]);
});
