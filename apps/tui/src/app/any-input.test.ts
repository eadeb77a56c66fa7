import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AppOnEmulator, openAppOnEmulator } from '../../test/app-on-emulator.ts';
import { useFakeTime } from '@sluice/testing';
import { screens } from '../screens/registry.ts';
import { bodyStart } from './frame.ts';
import { globalCommands } from './global-commands.ts';

/** A few hundred sequences by default; more in the night. */
const RUNS = Number(process.env['SLUICE_RUNS'] ?? 200);
const MAX_STEPS = 30;
const MORNING: number = Date.UTC(2026, 10, 20, 9);
/** What changes an instance or sends from it. */
const DESTRUCTIVE = /^(?:clear|set|send|logout|reboot|delete|upload|edit|forward)/i;

/** Every key that any screen has a use for, and those of a keyboard that none has. */
const KEYS: readonly string[] = [
  ...new Set([
    ...[...Object.values(screens).flatMap(({ commands }) => commands), ...globalCommands].flatMap(({ keys }) => keys),
    'up',
    'down',
    'left',
    'right',
    'pageUp',
    'pageDown',
    'home',
    'end',
    'enter',
    'escape',
    'tab',
    'shift+tab',
    'backspace',
    'delete',
    'ctrl+a',
    'ctrl+c',
    'ctrl+e',
    'ctrl+k',
    'ctrl+u',
    'ctrl+w',
    'y',
    ' ',
    'ы',
    '𝔘',
    '👩‍👩‍👧',
    '\u0301',
    '\u202E',
  ]),
  // Never the digits at the ends of the ids: a confirmation that comes about by chance is one.
].filter((key) => !/^[0-5]$/.test(key));

/** Pasted, with line breaks that must confirm nothing; no id of an instance is among them, only what looks like one. */
const PASTES = [
  'y\r',
  '1101000999\r\n',
  'reason\nof\nlines\n',
  '\u001B[2J\u001B]52;c;b3duZWQ=\u0007',
  'x'.repeat(20_000),
  '\u202Eabc\u2066',
  '👩‍👩‍👧'.repeat(50),
  'цена 漢字かな สวัสดี नमस्ते',
  '',
] as const;

type Step =
  | { readonly do: 'press'; readonly keys: readonly string[] }
  | { readonly do: 'paste'; readonly text: string }
  | { readonly do: 'click'; readonly row: number; readonly column: number }
  | { readonly do: 'wheel'; readonly direction: 'up' | 'down' }
  | { readonly do: 'resize'; readonly columns: number; readonly rows: number }
  | { readonly do: 'pass'; readonly ms: number };

const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 3, arbitrary: fc.constantFrom('enter', 'down', 'escape', 'tab', ' ') },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ do: fc.constant('press' as const), keys: fc.array(key, { minLength: 1, maxLength: 4 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('paste' as const), text: fc.constantFrom(...PASTES) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('click' as const), row: fc.nat({ max: 90 }), column: fc.nat({ max: 260 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wheel' as const), direction: fc.constantFrom('up' as const, 'down' as const) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('resize' as const),
      columns: fc.integer({ min: 20, max: 250 }),
      rows: fc.integer({ min: 5, max: 80 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(20, 1000, 5000, 21_000) }) },
);

useFakeTime(MORNING);

it(
  'has no input, typed, pasted or pointed, at any size, that breaks the app or changes an instance',
  { timeout: 0 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('en' as const, 'ru' as const),
        fc.array(step, { maxLength: MAX_STEPS }),
        async (language, steps) => {
          const end = new AbortController();
          const app = openAppOnEmulator(end.signal, { language });
          try {
            let size = { columns: 80, rows: 24 };
            for (const one of steps) {
              size = one.do === 'resize' ? one : size;
              // oxlint-disable-next-line no-await-in-loop -- One after the other, as a person gives them.
              await act(app, one);
              app.screen(size);
            }
            // Texts typed into fields may be sent off by this, and leads to nothing either.
            app.hit('enter', 'enter', 'enter');
            await app.pass(3000);
            app.screen(size);
            expect(app.emulator.requests.all().filter(({ operation }) => DESTRUCTIVE.test(operation ?? ''))).toEqual([]);
          } finally {
            end.abort();
          }
        },
      ),
      { numRuns: RUNS },
    );
  },
);

async function act({ running, hit, pass }: AppOnEmulator, one: Step): Promise<void> {
  switch (one.do) {
    case 'press':
      return hit(...one.keys);
    case 'paste':
      return running.paste(one.text);
    case 'click':
      return running.point({ kind: 'click', row: one.row, column: one.column }, bodyStart(running));
    case 'wheel':
      return running.point({ kind: 'wheel', direction: one.direction }, bodyStart(running));
    case 'pass':
      return pass(one.ms);
    case 'resize':
      return undefined;
  }
}
