import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { type AppOnEmulator, useAppOnEmulator } from '../../test/app-on-emulator.ts';
import { svgOf } from '../../test/svg.ts';
import { textOfLine } from './line.ts';
import { frameLines } from './frame.ts';
import type { Language } from './screen.ts';

const FOLDER = join(import.meta.dirname, '../../../docs/public/screens');
const SHOP = '1101000001';
const BAKERY = '1101000002';
const open = useAppOnEmulator();

/** The same ids in each picture. */
beforeEach(() => {
  let ids = 0;
  vi.spyOn(globalThis.crypto, 'randomUUID').mockImplementation(
    () => `5f4d7a52-1c7e-4bb4-8f0d-${String((ids += 1)).padStart(12, '0')}`,
  );
});

/** The way to each screen, and a text that is on it when all of it was read. */
const WAYS: Readonly<Record<string, (app: AppOnEmulator) => Promise<void>>> = {
  fleet: async () => undefined,
  queue: async ({ running }) => running.app.open('queue', { idInstance: SHOP }),
  plan: async ({ running }) => running.app.open('plan', { idInstance: BAKERY, selection: { types: ['sendFileByUrl'] } }),
  diagnosis: async ({ running }) => running.app.open('diagnosis', { idInstance: SHOP }),
  guard: async ({ running }) => running.app.open('guard', { idInstance: BAKERY }),
  brake: async ({ running }) => running.app.open('brake', { idInstance: '3100000001' }),
  connect: async ({ running }) => running.app.open('connect', { idInstance: BAKERY }),
  journal: async ({ running }) => running.app.open('journal', { idInstance: undefined }),
  snapshots: async ({ running }) => running.app.open('snapshots', { idInstance: undefined }),
  help: async ({ hit }) => hit('?'),
  palette: async ({ hit }) => hit(':'),
};

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
] as const;

const pictures = (['en', 'ru'] as const).flatMap((language) =>
  Object.keys(WAYS).flatMap((name) => SIZES.map((size) => ({ language, name, size, columns: size.columns, rows: size.rows }))),
);

// `vitest run -u` makes them again; a picture that is not what the app shows fails here.
it.each(pictures)('$name in $language at $columns×$rows is what the docs show', async ({ language, name, size }) => {
  const app = open({ language, ...size });
  await readWhole(app, language);
  await WAYS[name]?.(app);
  await app.pass(5000);
  const lines = frameLines(app.running, size);
  const svg = svgOf(
    lines,
    size,
    lines
      .map((row) => textOfLine(row).trim())
      .join(' ')
      .trim(),
  );
  // When exactly it was read differs by some milliseconds from run to run.
  const still = svg.replaceAll(/\b\d{2}:\d{2}:\d{2}\b/g, '09:10:00');
  await expect(still).toMatchFileSnapshot(join(FOLDER, `${name}-${language}-${size.columns}x${size.rows}.svg`));
});

async function readWhole({ shows }: AppOnEmulator, language: Language): Promise<void> {
  await shows('courier', language === 'en' ? 'quit' : 'выход', '94');
}
