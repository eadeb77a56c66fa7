import { describe, expect, it } from 'vitest';
import { useApp, type AppUnderTest } from '../../test/use-app.ts';

const ENTER = '\r';
const ESCAPE = '\u001B';
/** The same key in the protocol of Kitty. It is whole: after a bare one, the app waits 20 ms for the rest of a longer key. */
const WHOLE_ESCAPE = '\u001B[27u';
/** Its queue: 80 files of a broadcast, and 14 texts of customers. */
const BAKERY = '1101000002';

const open = useApp();

/** Asks for a clear of only the files. */
async function planToClear(): Promise<AppUnderTest> {
  const app = await open({ idInstance: BAKERY });
  const { terminal } = app;
  await terminal.shows('not authorized', 'quit');
  terminal.type(ENTER);
  await terminal.shows('94 messages wait.', '4100');
  terminal.type('jjjjjjt');
  await terminal.shows('Only type file: 80 of 94.');
  terminal.type('c');
  await terminal.shows(`Type ${BAKERY}`);
  return app;
}

async function confirm({ terminal }: AppUnderTest, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    terminal.type(line);
    await terminal.shows(`› ${line}`);
    terminal.type(ENTER);
  }
}

/** Makes the window too small for anything but a word, and large enough again. */
async function shrinkAndEnlarge({ terminal }: AppUnderTest, whileSmall = ''): Promise<void> {
  terminal.resize(40, 8);
  await terminal.shows('40×8 is too small');
  terminal.type(whileSmall);
  // The app has read the keys when it shows this.
  terminal.resize(41, 8);
  await terminal.shows('41×8 is too small');
  terminal.resize(80, 24);
  await terminal.until((screen) => !screen.includes('too small') && screen.includes('Clear the queue of'));
}

function expectClearedOnce({ countCalls }: AppUnderTest): void {
  expect(countCalls(BAKERY, 'clearMessagesQueue')).toBe(1);
  expect(countCalls(BAKERY, 'sendMessage')).toBe(14);
}

describe('a clearing that is under way', () => {
  it('goes on when the window shrinks and is enlarged again: no second runner, one clear, nothing waits twice', async () => {
    const app = await planToClear();
    const { terminal } = app;
    await confirm(app, BAKERY, 'The wrong price list');
    await terminal.shows('✓ The gateway says that the queue is cleared');
    await shrinkAndEnlarge(app, ENTER);
    await terminal.shows('✓ Captured 94 messages', '✓ The gateway says that the queue is cleared');
    terminal.type(ENTER);
    await terminal.shows('Restoring what is to stay');
    await shrinkAndEnlarge(app);
    await terminal.shows('✓ Verified', '✓ Done: ', '14 of 14 messages');
    expectClearedOnce(app);
  });

  it('is shown again to an operator who has left its screen and comes back', async () => {
    const app = await planToClear();
    const { terminal } = app;
    await confirm(app, BAKERY, 'The wrong price list');
    await terminal.shows('✓ The gateway says that the queue is cleared', 'Esc');
    terminal.type(ESCAPE);
    await terminal.shows('INSTANCE', 'job under way', 'quit');
    terminal.type('c');
    await terminal.shows('✓ Captured 94 messages', '✓ The gateway says that the queue is cleared');
    terminal.type(ESCAPE);
    await terminal.shows('INSTANCE');
    terminal.type(ENTER);
    await terminal.shows('✓ Verified', '✓ Done: ', '14 of 14 messages');
    terminal.type(ENTER);
    await terminal.shows('14 messages wait.');
    expectClearedOnce(app);
  });

  it('is asked about before its user leaves, and any other key withdraws the question', async () => {
    const app = await planToClear();
    const { terminal } = app;
    // A q that is typed is text.
    await confirm(app, BAKERY, 'A request of the owner');
    await terminal.shows('✓ The gateway says that the queue is cleared');
    terminal.type('q');
    await terminal.shows(`A clearing of instance ${BAKERY} is not at its end.`, 'sluice resume ', 'leave');
    // The screen below does not hear it.
    terminal.type(ESCAPE);
    await terminal.until((screen) => !screen.includes('is not at its end') && screen.includes('✓ The gateway says'));
    terminal.type('\u0003');
    await terminal.shows(`A clearing of instance ${BAKERY} is not at its end.`);
    terminal.type('\u0003');
    await app.exited;
    expect(app.countCalls(BAKERY, 'clearMessagesQueue')).toBe(1);
  });
});

describe('a confirmation', () => {
  it('keeps what was typed when the window shrinks, and obeys no key whose effect cannot be seen', async () => {
    const app = await planToClear();
    const { terminal } = app;
    await confirm(app, BAKERY);
    terminal.type('The wrong');
    await terminal.shows('› The wrong');
    await shrinkAndEnlarge(app, ` list${ENTER}${WHOLE_ESCAPE}`);
    await terminal.shows(`Type ${BAKERY}`, '› The wrong');
    expect(terminal.screen()).not.toContain('list');
    expect(app.countCalls(BAKERY, 'clearMessagesQueue')).toBe(0);
  });
});
