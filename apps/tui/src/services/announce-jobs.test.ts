import { expect, it } from 'vitest';
import { useAppOnEmulator } from '../../test/app-on-emulator.ts';
import { announceJobs } from './announce-jobs.ts';

const BAKERY = '1101000002';
const open = useAppOnEmulator();

it('says in the title of the terminal what goes on, rings once when it has ended, and says then how', async () => {
  const app = open();
  const titles: string[] = [];
  let bells = 0;
  const end = announceJobs(app.services, 'en', { title: (text) => titles.push(text), bell: () => (bells += 1) });
  app.running.app.open('plan', { idInstance: BAKERY, selection: { all: true } });
  await app.shows('94  can be seen');
  app.hit('enter');
  for (const line of [BAKERY, 'A wrong list']) {
    app.type(line);
    app.hit('enter');
  }
  await app.shows('Making sure');
  expect({ titles, bells }).toEqual({ titles: ['Sluice', '… Clear: bakery'], bells: 0 });
  await app.shows('✓ Done: ');
  expect({ titles: titles.slice(2), bells }).toEqual({ titles: ['✓ Clear: bakery'], bells: 1 });
  end();
});
