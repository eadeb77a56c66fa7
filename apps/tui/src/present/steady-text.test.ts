import xterm from '@xterm/headless';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { terminalWidths } from '../../test/terminal-widths.ts';
import { clip, columnsOf, fit, wrap } from './columns.ts';
import { oneLine } from './safe-text.ts';
import { steady } from './steady-text.ts';

const JOINER = '\u200D';

it.each([
  ['ශ්\u200Dරී ලංකා'],
  ['ක්\u200Dෂ a\u200Db'],
  [`${JOINER}start`],
  [`end${JOINER}`],
  ['👩\u200D👩\u200D👧\u200D👦'.repeat(80)],
])(
  'leaves no joiner in a row: tmux put what followed one on the letter before, and rows kept what was drawn before (%j)',
  (text) => {
    const safe = oneLine(text);
    for (const shown of [steady(safe), fit(safe, 30), clip(safe, 30), ...wrap(safe, 30, 9)]) expect(shown).not.toContain(JOINER);
  },
);

// Measured in tmux 3.3a: the cursor was elsewhere than the app had counted.
it.each([
  ['a flag', '🇱🇰 and half of one 🇱', 'LK and half of one L'],
  ['parts of a Korean syllable', '한국어 ᅡ', '한국어 □'],
  ['a keycap and a tone', '#️⃣ 👍🏽 ❤️', '# 👍 ❤'],
  ['emoji that are newer than the terminal', 'a \u{1FA77} b', 'a □ b'],
  ['signs of no character', 'a\u{1FFFE}\u0378b', 'a□□b'],
  ['a hyphen', 'a\u2010b', 'a-b'],
  ['a non-joiner of Persian', 'می\u200Cخواهم', 'می\u200Cخواهم'],
])('draws %s as every terminal does', (_what, text, shown) => {
  expect(steady(oneLine(text))).toBe(shown);
});

it('is drawn in as many columns as were counted, letter by letter, whatever is in the text', async () => {
  const terminal = new xterm.Terminal({ cols: 200, rows: 1, allowProposedApi: true });
  terminal.unicode.register(terminalWidths);
  terminal.unicode.activeVersion = terminalWidths.version;
  const scripts = [
    'අශ්රීක්ෂ',
    'हिन्दीक्ष',
    'ไทยที่นั่น',
    'عربي',
    '한각',
    '漢字',
    '👩👧🚀👍🏽🏴🇱🇰',
    `${JOINER}\u200C\uFE0F\u20E3\u0301 #1ab`,
  ];
  const letter = fc.constantFrom(...scripts.flatMap((script) => Array.from(script)));
  await fc.assert(
    fc.asyncProperty(fc.array(letter, { maxLength: 20 }), async (letters) => {
      const shown = steady(oneLine(letters.join('')));
      await new Promise<void>((written) => terminal.write(`\r${shown}`, written));
      expect(terminal.buffer.active.cursorX).toBe(columnsOf(shown));
      expect(steady(shown)).toBe(shown);
    }),
    { numRuns: 2000 },
  );
});
