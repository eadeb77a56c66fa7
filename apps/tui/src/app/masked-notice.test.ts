import { describe, expect, it } from 'vitest';
import { useAppOnEmulator } from '../../test/app-on-emulator.ts';
import { BAKERY, FILES } from '../../test/clear-on-screen.ts';
import { clearIn } from '../../test/cleared-queue.ts';

const open = useAppOnEmulator();
const NOTICE = 'Numbers and texts are masked. ';

describe('a screen that masks numbers and texts says so in the same words: two said nothing, one warned', () => {
  it.each(['queue', 'plan', 'snapshot', 'restore'] as const)('%s', async (name) => {
    const app = open();
    const { running, shows, until, hit } = app;
    await shows('bakery');
    if (name === 'queue') running.app.open('queue', { idInstance: BAKERY });
    else if (name === 'plan') running.app.open('plan', { idInstance: BAKERY, selection: FILES });
    else {
      const snapshot = await clearIn(app, BAKERY);
      if (name === 'snapshot') running.app.open('snapshot', { idInstance: BAKERY, snapshot });
      else running.app.open('restore', { idInstance: BAKERY, snapshot, selection: { all: true } });
    }
    const isTyping = name === 'restore';
    await shows('•••', `${NOTICE}${isTyping ? 'Esc, then v' : 'v'}: show them.`);
    if (isTyping) hit('escape');
    await shows(`${NOTICE}v: show them.`);
    hit('v');
    expect(await until((screen) => screen.includes('numbers and texts are shown'))).not.toContain(NOTICE);
  });
});
