import { describe, expect, it } from 'vitest';
import { BAKERY } from '../../test/clear-on-screen.ts';
import { type AppOnEmulator, useAppOnEmulator } from '../../test/app-on-emulator.ts';
import type { Language } from './screen.ts';

const open = useAppOnEmulator();
const LANGUAGES = ['en', 'ru'] as const;
const BRAKE = { en: 'b brake', ru: 'b тормоз' } as const;

function footOf(app: AppOnEmulator, columns = 80): string {
  return app.screen({ columns, rows: 24 }).split('\n').at(-1) ?? '';
}

async function opened(language: Language, name?: 'queue' | 'diagnosis' | 'guard' | 'plan'): Promise<AppOnEmulator> {
  const app = open({ language });
  await app.shows('courier', '94');
  if (name === 'plan') app.running.app.open('plan', { idInstance: BAKERY, selection: { all: true } });
  else if (name !== undefined) app.running.app.open(name, { idInstance: BAKERY });
  await app.pass(3000);
  return app;
}

describe('the foot at 80 columns', () => {
  it.each(LANGUAGES)(
    'names the brake wherever there is an instance, in %s: it was only seen in wide windows',
    async (language) => {
      for (const name of [undefined, 'queue', 'diagnosis', 'guard', 'plan'] as const) {
        expect(footOf(await opened(language, name))).toContain(BRAKE[language]);
        expect(footOf(await opened(language, name), 72)).toContain(BRAKE[language]);
      }
    },
  );

  it('has the keys that matter most first: the Russian one of the clear had no room', async () => {
    expect(footOf(await opened('en'))).toMatch(/^ Enter open {3}d why {3}c \S.* {3}\/ find {3}/);
    expect(footOf(await opened('ru'))).toMatch(/^ Enter открыть {3}d почему {3}c \S.* {3}\/ найти {3}/);
    expect(footOf(await opened('ru', 'queue'))).toMatch(/^ Enter открыть {3}c \S.* {3}Space отметить {3}/);
    expect(footOf(await opened('ru', 'diagnosis'))).toMatch(/c план очистки/);
  });

  it('says that the key of a clear plans one: it looked like one key that clears', async () => {
    for (const name of [undefined, 'queue', 'diagnosis'] as const) {
      expect(footOf(await opened('en', name))).toContain('c plan a clear');
      expect(footOf(await opened('ru', name))).toContain('c план очистки');
    }
  });

  it('takes the words of the keys that everybody knows for them, and keeps the words where there is room', async () => {
    expect(footOf(await opened('en', 'queue'))).toMatch(/ {3}Esc {3}b brake {3}: {3}\? {3}q$/);
    expect(footOf(await opened('en', 'queue'), 140)).toMatch(/ {3}Esc back {3}b brake {3}: menu {3}\? help {3}q quit$/);
  });

  it('does not count the gap behind the last key: one that fitted was left out', async () => {
    const app = await opened('en');
    // As wide as the row with all its hints, and its margins.
    const full = footOf(app, 200);
    expect(footOf(app, full.length + 1)).toBe(full);
    expect(footOf(app, full.length)).not.toBe(full);
  });

  it('names a shorter key behind one that has no room', async () => {
    const foot = footOf(await opened('ru', 'queue'), 72);
    expect(foot).not.toContain('Space');
    expect(foot).toContain('/ найти');
  });
});
