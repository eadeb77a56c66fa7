import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { build } from 'tsdown';
import { expect, it } from 'vitest';
import { keptRows } from './bundle-plugins.ts';

interface Output {
  readonly write: (x: number, y: number, text: string, options: { readonly transformers: readonly Transform[] }) => void;
  readonly clip: (clip: Clip) => void;
  readonly unclip: () => void;
  readonly get: () => { readonly output: string; readonly height: number };
}
type Transform = (text: string, index: number) => string;
type Clip = Readonly<Record<'x1' | 'x2' | 'y1' | 'y2', number>>;

interface Write {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly transforms: readonly Transform[];
  readonly clip: Clip | undefined;
}
type OutputClass = new (size: { readonly width: number; readonly height: number }) => Output;

const FRAME = join(dirname(fileURLToPath(import.meta.resolve('ink'))), 'output.js');

/** What the built program makes a frame with. */
async function builtOutput(): Promise<OutputClass> {
  const outDir = mkdtempSync(join(tmpdir(), 'sluice-frames-'));
  try {
    await build({
      config: false,
      entry: { output: FRAME },
      outDir,
      platform: 'node',
      fixedExtension: false,
      dts: false,
      deps: { alwaysBundle: [/.*/], onlyAllowBundle: false },
      plugins: [keptRows],
      logLevel: 'error',
    });
    return await outputIn(join(outDir, 'output.js'));
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

async function outputIn(file: string): Promise<OutputClass> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The default export of Ink's file.
  const module = (await import(pathToFileURL(file).href)) as { readonly default: OutputClass };
  return module.default;
}

const letters = fc.constantFrom(
  'a',
  'Z',
  'ж',
  '·',
  '…',
  '█',
  ' ',
  '  ',
  '漢',
  'ｱ',
  'é',
  'e\u0301',
  '👍',
  '👨‍👩‍👧',
  '🇩🇪',
  '\u200B',
  '\u00A0',
  '1️⃣',
);
const styled = fc
  .tuple(
    fc.constantFrom('', '\u001B[1m', '\u001B[2m', '\u001B[7m', '\u001B[32m', '\u001B[38;5;16;48;5;231m'),
    fc.array(letters, { maxLength: 12 }),
  )
  .map(([style, text]) => (style === '' ? text.join('') : `${style}${text.join('')}\u001B[0m`));
const text = fc.array(styled, { maxLength: 5 }).map((parts) => parts.join(''));
const HEIGHT = 6;
const size = { width: 30, height: HEIGHT };

const write: fc.Arbitrary<Write> = fc.record({
  x: fc.constantFrom(0, 0, 0, 3),
  y: fc.integer({ min: 0, max: HEIGHT }),
  text: fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.tuple(text, text).map((two) => two.join('\n')) }),
  transforms: fc.constantFrom<readonly Transform[]>([], [(line) => line], [(line) => `\u001B[1m${line}\u001B[22m`]),
  clip: fc.constantFrom(undefined, undefined, undefined, { x1: 0, x2: 10, y1: 0, y2: 3 }),
});

it('makes of any texts the frame that Ink makes of them, also of rows that it has drawn before', async () => {
  const [Plain, Built] = await Promise.all([outputIn(FRAME), builtOutput()]);
  const drawnBy = (Class: OutputClass, writes: readonly Write[]): unknown => {
    const output = new Class(size);
    for (const { x, y, text: said, transforms, clip } of writes) {
      if (clip !== undefined) output.clip(clip);
      output.write(x, y, said, { transformers: transforms });
      if (clip !== undefined) output.unclip();
    }
    return output.get();
  };
  const rows: fc.Arbitrary<readonly Write[]> = fc
    .array(text, { maxLength: HEIGHT })
    .map((all) => all.map((one, y) => ({ x: 0, y, text: one, transforms: [(line) => line], clip: undefined })));
  fc.assert(
    fc.property(fc.oneof(rows, fc.array(write, { maxLength: 8 })), (writes) => {
      expect(drawnBy(Built, writes)).toEqual(drawnBy(Plain, writes));
      expect(drawnBy(Built, writes)).toEqual(drawnBy(Plain, writes));
    }),
    { numRuns: 1000 },
  );
});
