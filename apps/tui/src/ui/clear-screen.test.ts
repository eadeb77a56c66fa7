import { describe, expect, it } from 'vitest';
import { useApp, type AppUnderTest } from '../../test/use-app.ts';

const ESCAPE = '\u001B';
const DOWN = `${ESCAPE}[B`;
const ENTER = '\r';
const SHOP = '1101000001';
const BAKERY = '1101000002';

const open = useApp();

/** Types line after line, each when it is asked for. */
async function confirm({ terminal }: AppUnderTest, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    terminal.type(line);
    await terminal.shows(`› ${line}`);
    terminal.type(ENTER);
  }
}

/** Presses Escape as often as said, each time when the screen has changed, and waits for what is there then. */
async function leaveFor({ terminal }: AppUnderTest, word: string, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) {
    const before = terminal.screen();
    terminal.type(ESCAPE);
    await terminal.until((screen) => screen !== before);
  }
  await terminal.shows(word);
}

/** The numbers of the orders in the rows of a queue, from above. */
function orders(screen: string): readonly string[] {
  const [list = ''] = screen.split('────');
  return list.match(/\b41\d\d\b/g) ?? [];
}

describe('a clear', () => {
  it('of a blocked number says why, what cannot be seen, and that it is done; then it is safe to connect', async () => {
    const app = await open();
    const { terminal } = app;
    await terminal.shows('courier');
    terminal.type(ENTER);
    await terminal.shows('The first 500 of 1,240', 'blocked this number', 'Next: Clear');
    terminal.type('d');
    await terminal.shows('Before you connect a number', '✕ Not yet.', '1,240 messages');
    terminal.type('c');
    const plan = await terminal.shows(`Type ${SHOP}`);
    expect(plan).toContain('    500 can be seen: they are captured before anything is sent\n');
    expect(plan).toContain('    740 cannot be seen, cannot be captured, and are gone for good\n');
    expect(plan).toContain('  1,240 go in all, for every chat\n');
    await confirm(app, SHOP, '740', 'Blocked in a broadcast');
    await terminal.shows('✓ Captured 500 messages', '✓ The gateway says that the queue is cleared');
    await terminal.shows('✓ Verified', '✓ Done: the queue of messages was cleared, and no other.', 'sluice restore ');
    expect(terminal.screen().replaceAll(/\s+/g, ' ')).toContain(
      'which can be 10 s old, 740 messages could not be captured and are gone.',
    );
    terminal.type(ENTER);
    await terminal.shows('Nothing waits.');
    terminal.type('d');
    await terminal.shows('✓ Safe. Nothing waits in instance 1101000001');
    expect(app.countCalls(SHOP, 'clearMessagesQueue')).toBe(1);
  });

  it('of one broadcast restores the answers to customers in their order', async () => {
    const app = await open();
    const { terminal } = app;
    await terminal.shows('courier');
    terminal.type(`${DOWN}${ENTER}`);
    await terminal.shows('94 messages wait.', '4100');
    terminal.type('jjjjjjt');
    await terminal.shows('Only type file: 80 of 94. c clears these and keeps the other 14.');
    terminal.type('c');
    const plan = await terminal.shows(`Type ${BAKERY}`);
    expect(plan).toContain('     80 go (80 file), to 80 chats\n');
    expect(plan).toContain('     14 stay: cleared with the rest, then restored in order\n');
    await confirm(app, BAKERY, 'The wrong price list');
    await terminal.shows('✓ Verified', 'Restoring what is to stay: 0 of 14', "Waiting for the gateway's list");
    // The answers were at the head: whether any of them has left is known only when the list of what was sent can no longer be late.
    await terminal.shows('✓ Done: the queue of messages was cleared, and no other. 14 of 14');
    terminal.type(ENTER);
    const back = await terminal.shows('14 messages wait.', '›    1', '4107');
    expect(orders(back)).toEqual(['4100', '4101', '4102', '4103', '4104', '4105', '4106', '4107']);
    terminal.type('G');
    expect(orders(await terminal.shows('›   14'))).toEqual(['4106', '4107', '4108', '4109', '4110', '4111', '4112', '4113']);
    terminal.type('d');
    await terminal.shows('✕ Not yet.', 'would send 14', 'to 14 chats');
    expect(app.countCalls(BAKERY, 'clearMessagesQueue')).toBe(1);
    await leaveFor(app, 'courier', 2);
  });

  it('of some is refused where not everything can be seen, and all is shown again', async () => {
    const { terminal } = await open();
    await terminal.shows('courier');
    terminal.type(ENTER);
    await terminal.shows('CHAT', '79990878510');
    terminal.type('/');
    await terminal.shows('Show only messages that say ›');
    terminal.type(`STOP${ENTER}`);
    await terminal.until((screen) => /Only text with “STOP”: \d+ of 500\. Not all seen: no part can be cleared\./.test(screen));
    terminal.type('c');
    await terminal.shows('Only 500 of 1,240 messages', 'what cannot be seen would be destroyed');
    terminal.type(ESCAPE);
    await terminal.shows('The first 500 of 1,240');
  });

  it('sends nothing when something else is typed, or when its user leaves', async () => {
    const { terminal, countCalls } = await open();
    await terminal.shows('courier');
    terminal.type('c');
    await terminal.shows(`Type ${SHOP}`);
    terminal.type(`3100000001${ENTER}`);
    await terminal.shows('That is not the number of this instance. Nothing was sent.');
    terminal.type('\u007F'.repeat(10));
    terminal.type(`${SHOP}${ENTER}`);
    await terminal.shows('Type 740');
    terminal.type(`500${ENTER}`);
    await terminal.shows('That is fewer than are lost: 740. Nothing was sent.');
    terminal.type(ESCAPE);
    await terminal.shows('The first 500 of 1,240');
    expect(countCalls(SHOP, 'clearMessagesQueue')).toBe(0);
  });

  it('is planned again when the queue has changed while the plan was confirmed, and asks for the numbers of then', async () => {
    const app = await open({ idInstance: BAKERY });
    const { terminal, emulator } = app;
    await terminal.shows('not authorized', 'quit');
    terminal.type('c');
    await terminal.shows('94 can be seen', `Type ${BAKERY}`);
    const body = { chatId: '79990000001@c.us', message: 'Are you open?' };
    emulator.engine.instance(BAKERY)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
    await confirm(app, BAKERY, 'All of it goes');
    await terminal.shows('1 message has joined the queue', 'Enter: plan again, on the queue as it is now');
    terminal.type(ENTER);
    await terminal.shows('95 can be seen', `Type ${BAKERY}`);
    await confirm(app, BAKERY, 'All of it goes');
    await terminal.shows('✓ Done: ');
    expect(app.countCalls(BAKERY, 'clearMessagesQueue')).toBe(1);
  });
});
