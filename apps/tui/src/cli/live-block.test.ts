import xterm from '@xterm/headless';
import { screenOf } from '@sluice/testing/screen';
import { expect, test } from 'vitest';
import { fakeHost } from '../../test/fake-host.ts';
import { oneLine } from '../present/safe-text.ts';
import { createLiveBlock, type LiveBlock } from './live-block.ts';

interface OnTerminal {
  readonly block: LiveBlock;
  /** Answers the question that is open. */
  readonly answer: (typed: string) => void;
  /** The screen as a person sees it. */
  readonly screen: () => Promise<string>;
}

function onTerminal(): OnTerminal {
  const emulator = new xterm.Terminal({ cols: 40, rows: 8, allowProposedApi: true, convertEol: true });
  let answered = Promise.withResolvers<string>();
  const { host } = fakeHost({
    write: (text) => emulator.write(text),
    writeError: (text) => emulator.write(`${text}\n`),
    terminal: {
      size: () => ({ columns: 40, rows: 8 }),
      ask(question) {
        emulator.write(question);
        answered = Promise.withResolvers();
        return answered.promise;
      },
    },
  });
  return {
    block: createLiveBlock(host),
    answer: (typed) => answered.resolve(typed),
    screen: () => new Promise((resolve) => emulator.write('', () => resolve(screenOf(emulator).trimEnd()))),
  };
}

test('what others write while a code is shown is below it, and all of it on the screen afterwards', async () => {
  const { block, screen } = onTerminal();
  block.host.write('Captured 0 messages\n');
  block.show(['██', '██'], oneLine('Scan it.'));
  block.host.write('Waiting for a number\n');
  block.host.writeError('5 messages wait that are not decided upon');
  expect(await screen()).toBe('██\n██\nScan it.\n\n5 messages wait that are not decided\nupon');
  block.clear();
  expect(await screen()).toBe('Captured 0 messages\nWaiting for a number\n5 messages wait that are not decided upo\nn');
});

test('a line that comes while a secret is asked for is above the question: it was written onto it, or came too late', async () => {
  const { block, answer, screen } = onTerminal();
  const asked = block.host.terminal.ask('Code (not shown): ', { isSecret: true });
  block.host.write('5 messages wait\n');
  expect(await screen()).toBe('5 messages wait\nCode (not shown):');
  answer('12345');
  expect(await asked).toBe('12345');
});

test('a line that comes while something else is asked for waits until it is answered', async () => {
  const { block, answer, screen } = onTerminal();
  const asked = block.host.terminal.ask('Which? ', { isSecret: false });
  block.host.write('5 messages wait\n');
  expect(await screen()).toBe('Which?');
  answer('one');
  await asked;
  expect(await screen()).toContain('5 messages wait');
});

test('a block that has more lines than the terminal keeps the first ones, and moves nothing out of view', async () => {
  const { block, screen } = onTerminal();
  const picture = Array.from({ length: 12 }, (_, line) => `line ${line}`);
  block.show(picture, oneLine('Scan it.'));
  block.show(picture, oneLine('Scan it.'));
  expect((await screen()).split('\n')).toEqual(picture.slice(0, 8));
});
