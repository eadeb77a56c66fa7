import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pictureAlts } from '../../test/picture-alts.ts';
import { PICTURE_SIZES } from '../../test/pictured-screen.ts';
import { picturedScreens } from '../../test/pictured-screens.ts';
import { screens } from '../screens/registry.ts';

const PAGE = join(import.meta.dirname, '../../../docs/src/content/docs/guides/screens.md');
const LOOKS = [
  ['dark', '#dark'],
  ['light', '#light'],
  ['no colour', '#none'],
] as const;

function looksOf(name: string, language: 'en' | 'ru'): string {
  const sizes = PICTURE_SIZES.map(({ columns, rows }) => {
    const file = `/screens/${name}-${language}-${columns}x${rows}.svg`;
    return `${columns}×${rows} ${LOOKS.map(([look, hash]) => `[${look}](${file}${hash})`).join(' ')}`;
  });
  return sizes.join(' · ');
}

// `vitest run -u` makes it again.
it('shows in the docs every picture: each screen at each size, dark, light and without colours, in both languages', async () => {
  expect(new Set(picturedScreens.map(({ of }) => of))).toEqual(new Set([...Object.keys(screens), undefined]));
  const page = [
    '---',
    'title: Pictures of the app',
    'description: Every screen of the terminal app, at three sizes, dark, light and without colours, in English and Russian.',
    '---',
    '',
    'The pictures are drawn from what the app shows of the [demo](/guides/see-it-run/), and a test fails where it shows something else.',
    'Phone numbers and texts are masked until you ask for them. What the keys do is on [the page of the keys](/guides/keys/).',
    '',
    ...picturedScreens.flatMap(({ name, title }) => [
      `## ${title}`,
      '',
      `![${pictureAlts[name].en}](/screens/${name}-en-80x24.svg)`,
      '',
      `- English: ${looksOf(name, 'en')}`,
      `- Russian: ${looksOf(name, 'ru')}`,
      '',
    ]),
  ];
  await expect(page.join('\n')).toMatchFileSnapshot(PAGE);
});
