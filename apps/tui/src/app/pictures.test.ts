import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { type AppOnEmulator, useAppOnEmulator } from '../../test/app-on-emulator.ts';
import { pictureAlts } from '../../test/picture-alts.ts';
import { PICTURE_SIZES, picturedSetup } from '../../test/pictured-screen.ts';
import { picturedScreens } from '../../test/pictured-screens.ts';
import { svgOf } from '../../test/svg.ts';
import { en } from '../sentences/en/en.ts';
import { ru } from '../sentences/ru/ru.ts';
import { frameLines } from './frame.ts';
import type { Language } from './screen.ts';

const FOLDER = join(import.meta.dirname, '../../../docs/public/screens');
const SENTENCES = { en, ru } as const;
const open = useAppOnEmulator();

/** The same ids in each picture, which differ in the characters that a short one has. */
beforeEach(() => {
  let ids = 0;
  vi.spyOn(globalThis.crypto, 'randomUUID').mockImplementation(() => {
    ids += 1;
    const first = Math.trunc(ids * 0.618_033_988_749 * 2 ** 32) % 2 ** 32;
    return `${first.toString(16).padStart(8, '0')}-1c7e-4bb4-8f0d-${String(ids).padStart(12, '0')}`;
  });
});

const pictures = (['en', 'ru'] as const).flatMap((language) =>
  picturedScreens.map((pictured) => Object.assign({ language }, pictured)),
);

// `vitest run -u` makes them again; a picture that is not what the app shows fails here.
it.each(pictures)(
  '$name in $language is what the docs show, at every size',
  async ({ language, name, isConfigured, resizedMs = 20, way }) => {
    const { where } = SENTENCES[language].screens;
    const app = open({
      language,
      actor: 'anna@desk',
      ...(isConfigured === true ? { setup: picturedSetup, where: where.several } : { where: where.demo }),
    });
    await readWhole(app, language);
    await way(app, language);
    await app.pass(3000);
    await app.until((shown) => !/Reading|Чита|Чтени/.test(shown));
    for (const size of PICTURE_SIZES) {
      // A list reads what its window shows: all of it is drawn.
      frameLines(app.running, size);
      await app.pass(resizedMs);
      const lines = frameLines(app.running, size);
      const still = svgOf(lines, size, pictureAlts[name][language]);
      await expect(still).toMatchFileSnapshot(join(FOLDER, `${name}-${language}-${size.columns}x${size.rows}.svg`));
    }
  },
);

async function readWhole({ shows }: AppOnEmulator, language: Language): Promise<void> {
  await shows('courier', language === 'en' ? 'b brake' : 'b тормоз', '94');
}
