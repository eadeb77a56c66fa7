import xterm from '@xterm/headless';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { clip, clipStart, columnsOf, fit, wrap } from './columns.ts';
import { oneLine } from './safe-text.ts';
import { steady } from './steady-text.ts';

it('fills a short text and cuts a long one with an ellipsis', () => {
  expect(fit(oneLine('abc'), 5)).toBe('abc  ');
  expect(fit(oneLine('abc'), 5, 'right')).toBe('  abc');
  expect(fit(oneLine('abcdef'), 5)).toBe('abcd…');
});

it('counts the columns of wide letters, and fills up where one does not fit', () => {
  expect(fit(oneLine('漢字漢字'), 6)).toBe('漢字… ');
});

it('does not cut a letter from its marks', () => {
  expect(clip(oneLine('e\u0301e\u0301e\u0301e\u0301'), 3)).toBe('e\u0301e\u0301…');
});

it('draws in their parts what some terminals draw as one, so that every terminal counts the same columns', () => {
  const joined = oneLine('👩\u200D🚀👩\u200D🚀');
  expect(fit(joined, 8)).toBe('👩🚀👩🚀');
  expect(clip(joined, 4)).toBe('👩…');
  expect(wrap(joined, 4, 9)).toEqual(['👩🚀', '👩🚀']);
});

it('is exactly as wide as it should be, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      expect(stringWidth(fit(oneLine(text), width))).toBe(width);
    }),
  );
});

it.each([
  'ऑर्डर 4110 पैक हो गया है और आज निकलेगा। धन्यवाद!',
  'คำสั่งซื้อ 4103 แพ็กแล้ว จะส่งวันนี้ ขอบคุณค่ะ',
  '二日間限定！ガーデンライトがお得です',
  'سيتم إرسال طلبك اليوم، شكرا لك على انتظارك',
])('is as wide as a terminal draws it: %s', async (text) => {
  const terminal = new xterm.Terminal({ cols: 80, rows: 1, allowProposedApi: true });
  for (const width of [10, 20, 30]) {
    await new Promise<void>((written) => terminal.write(`\r${fit(oneLine(text), width)}`, written));
    expect(terminal.buffer.active.cursorX).toBe(width);
  }
});

it('shows the end of a typed text, only whole letters', () => {
  expect(clipStart('abc', 3)).toBe('abc');
  expect(clipStart('abcdef', 4)).toBe('…def');
  expect(clipStart('漢字漢字', 4)).toBe('…字');
});

it('keeps a number on the line of its unit: 7, and below it "min 11 s", was read as another time', () => {
  expect(wrap(oneLine('It takes up to 7 min 11 s.'), 16, 9)).toEqual(['It takes up to', '7 min 11 s.']);
  expect(wrap(oneLine('Займёт до 7 мин 11 с.'), 13, 9)).toEqual(['Займёт до', '7 мин 11 с.']);
});

it('keeps a span of time, and a date with its time, in one line: "about 2 min" ended one, and "11 s" began the next', () => {
  expect(wrap(oneLine('It takes about 2 min 11 s, up to 7 min 11 s.'), 21, 9)).toEqual([
    'It takes about',
    '2 min 11 s, up to',
    '7 min 11 s.',
  ]);
  expect(wrap(oneLine('Taken at 2026-11-20 09:00:10.'), 22, 9)).toEqual(['Taken at', '2026-11-20 09:00:10.']);
});

it('keeps a figure on the line of what it counts, and numbers with groups as they are', () => {
  const text = 'Of the messages that were captured before the clear, 1,240 messages are still to be restored.';
  expect(wrap(oneLine(text), 58, 9)[1]).toMatch(/^1,240 messages/);
  expect(wrap(oneLine('В снимке перед очисткой очереди сохранено всего 1\u00A0240 сообщений.'), 56, 9)).toEqual([
    'В снимке перед очисткой очереди сохранено всего',
    '1\u00A0240 сообщений.',
  ]);
  // A text that is copied from the screen has ordinary spaces.
  expect(wrap(oneLine(text), 58, 9).join(' ')).toBe(text);
});

it('breaks between words, and begins no line with a space', () => {
  expect(wrap(oneLine('One request empties the whole queue'), 12, 9)).toEqual(['One request', 'empties the', 'whole queue']);
});

it('cuts what does not fit into the lines', () => {
  expect(wrap(oneLine('One request empties the whole queue'), 12, 2)).toEqual(['One request', 'empties the…']);
});

it('breaks scripts that have no spaces, and counts their columns', () => {
  expect(wrap(oneLine('二日間限定！ガーデンライト'), 10, 9)).toEqual(['二日間限定', '！ガーデン', 'ライト']);
});

it('has no line for no text', () => {
  expect(wrap(oneLine('  '), 10, 3)).toEqual([]);
});

it('loses no character, and makes no line wider than there is room', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 4, max: 20 }), (given, width) => {
      const text = oneLine(given);
      const lines = wrap(text, width, 100);
      expect(Math.max(0, ...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
      // A letter with its mark, and the same letter as one character, are the same text (Unicode, annex 15).
      expect(lines.join('').replaceAll(' ', '').normalize()).toBe(steady(text).replaceAll(' ', '').normalize());
    }),
  );
});

it('counts the columns of letters and signs as they are measured, without measuring them', () => {
  const single = Array.from({ length: 0x2800 }, (_, code) => String.fromCodePoint(code)).filter((sign) =>
    /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign),
  );
  expect(single.filter((sign) => columnsOf(sign.repeat(3)) !== stringWidth(sign.repeat(3)))).toEqual([]);
});
