// The app with the gateways of its instances before it, and with an edge between: the same story, and the same grids.
import { expect, it } from 'vitest';
import { type AppOnEmulator, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { APP_KEY, EDGE } from '../../../test/edge-on-emulator.ts';
import { receiptLines } from '../../present/receipt.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';

const open = useAppOnEmulator();
const WIDE = { columns: 140, rows: 40 } as const;

/** The rows of the screen at each moment of a story, at two sizes. */
type Grids = Readonly<Record<string, string>>;

/** All that may differ, and nothing else. */
function alike(grid: string): string {
  return (
    grid
      // Ids of jobs and snapshots; the wide list has as much of one as there is room for.
      .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, '<id>')
      .replaceAll(/(?<=Snapshot |snapshot |Restore from |[ (])[\da-f]{8}(?=[ ):,]|$)/gm, '<id>')
      // Times of the day, and how long something has taken: an edge is asked in turn.
      .replaceAll(/\d\d:\d\d(:\d\d)?/g, '<time>')
      .replaceAll(/(?<=in this window for |At most | )(\d+ min )?[\d.]+ s(?= more|\.|$)/gm, '<span>')
      // What becomes of a job when Sluice is closed, as what carries it out is another.
      .replaceAll(/(Running|Followed)(?= in this window)/g, '<who>')
      .replaceAll(
        /(A request that was sent[\s\S]*?then stays unfinished\.|The edge office carries[\s\S]*?back to this screen\.)\s*/g,
        '<who carries it out>\n',
      )
      // Each instance behind an edge has its own journal: there is none of all.
      .replaceAll(/o job +a all\/one/g, 'o job')
      // In the head of each screen.
      .replaceAll(`${EDGE}  test`, 'test')
      // The gap between two columns follows from the widths of the above.
      .replaceAll(/ {2,}/g, '  ')
  );
}

async function play({ shows, hit, type, until, screen, emulator, running, session, pass }: AppOnEmulator): Promise<Grids> {
  const grids: Record<string, string> = {};
  const keep = (moment: string): void => {
    grids[moment] = screen();
    grids[`${moment}, wide`] = screen(WIDE);
  };
  const agree = async (...lines: readonly string[]): Promise<void> => {
    for (const line of lines) {
      type(line);
      hit('enter');
    }
  };

  await shows('shop', 'bazaar', '1,290 messages waiting');
  keep('fleet');
  type('/kiosk');
  hit('enter');
  await shows('1 of 5 shown');
  hit('enter');
  await shows('Queue of kiosk', '17 messages wait.');
  keep('queue');
  type('/price');
  hit('enter');
  keep('filter');
  hit('escape', ' ', ' ');
  await shows('2 marked');
  keep('marks');
  hit('escape', 'home', 't', 'c');
  await shows('Plan of a clear: kiosk (', 'To clear: 12', 'To keep: 5');
  keep('plan');
  hit('enter');
  await agree(NUMBERS.kiosk, 'A wrong list');
  await shows('✓ The gateway says that the queue is cleared', 'Making sure: reading', 'more.');
  keep('clearing');
  const written = { chatId: '79990001234@c.us', message: 'Are you open today?' };
  emulator.engine.instance(NUMBERS.kiosk)?.accept({ type: 'sendMessage', body: written }, emulator.clock.now());
  await shows('✓ Done');
  keep('cleared');
  hit('enter');
  await shows('Queue of kiosk', '6 messages wait.');
  // The count of the gateway is ten seconds old at most: until then it has some of them.
  await pass(15_000);
  keep('queue that was cleared');
  hit('S');
  await shows('Snapshots: kiosk (', '1 snapshot', 'Taken by');
  keep('snapshots');
  hit('enter');
  await shows('17 messages', 'texts kept', '••• ');
  hit(' ', ' ', ' ');
  await shows('3 marked');
  keep('snapshot');
  hit('r');
  await shows('Plan of a restore', `Type ${NUMBERS.kiosk}`);
  keep('plan of a restore');
  await agree(NUMBERS.kiosk, 'These have to go out');
  await shows('✓ 3 of 3 messages restored');
  keep('restored');
  hit('enter');
  await shows('✓ 8 restored');
  keep('snapshot of which three were restored');
  hit('escape', 'escape', 'escape');
  await shows('Queue of kiosk');
  hit('J');
  await shows('Journal of kiosk', 'restore: done', 'clearing: done', 'events');
  keep('journal');
  hit('enter');
  await shows('Only job ', 'job done');
  keep('journal of a job');
  hit('enter');
  await until((shown) => !shown.includes('newest first'));
  keep('an event');
  hit('escape', 'escape', 'escape', 'd');
  await shows('Why: ', '9 messages wait.', 'Next:');
  keep('diagnosis');
  hit('n');
  await shows('Before you connect', 'kiosk');
  await until((shown) => !shown.includes('Reading'));
  keep('guard');
  running.app.open('brake', { idInstance: NUMBERS.empty });
  await shows('No brake is on.', 'The delay between');
  keep('brake, before');
  hit('enter');
  await agree(NUMBERS.empty, 'A wrong price');
  await shows('✓ The brake is on');
  keep('brake set');
  hit('enter');
  running.app.open('brake', { idInstance: NUMBERS.empty });
  await shows('The brake was set by', 'What a release does');
  keep('brake that is on');
  hit('g');
  await agree(NUMBERS.empty, 'The price is right');
  await shows('The brake is released');
  keep('brake released');
  grids['receipt'] = session.runs
    .ended()
    .slice(0, 2)
    .flatMap(({ idInstance, steps }) => receiptLines(idInstance, steps, session))
    .join('\n');
  return grids;
}

it('is the same story directly and through an edge, on the same grids', { timeout: 60_000 }, async () => {
  // An edge puts the name of the key behind that of the person.
  const direct = await play(open({ scenario: shopScenario(), actor: `operator by ${APP_KEY}` }));
  const behind = await play(open({ scenario: shopScenario(), edge: {} }));
  const same = Object.keys(direct).filter((moment) => !OWN_WORDS.some(([begin]) => moment.startsWith(begin)));
  // Each with its name, which a difference is found by.
  const rowsOf = (grids: Grids): readonly string[] =>
    same.flatMap((moment) =>
      alike(grids[moment] ?? '')
        .split('\n')
        .map((row) => `${moment}: ${row}`),
    );
  expect(rowsOf(behind)).toEqual(rowsOf(direct));
  for (const [moment, said] of OWN_WORDS) expect(behind[moment]?.replaceAll(/\s+/g, ' ')).toContain(said);
});

/** The words of an edge only, by the beginning of the moment: it sets a brake with a hold, without watching, and releases it when the hold ends. */
const OWN_WORDS: readonly (readonly [moment: string, said: string])[] = [
  ['brake, before', 'The edge office holds the senders for it, for a day'],
  ['brake set', 'It was not watched whether less leaves'],
  ['brake released', 'The hold that had set the brake has ended.'],
];
