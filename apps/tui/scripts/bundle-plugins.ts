/** Replacements in the libraries that the program contains. Each of them would make every start longer for something that is seldom needed. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'tsdown';

const EXPRESSION = /^const (\w+Regex) = (.+);$/gm;
const LATE = `const late = (make) => {
  let made;
  const it = () => (made ??= make());
  return { test: (text) => it().test(text), exec: (text) => it().exec(text), [Symbol.search]: (text) => text.search(it()) };
};
`;

/** The expressions of string-width over properties of Unicode take 10 to 20 ms to make, and few texts need them: each is made at its first use. */
export const lateExpressions: Rolldown.Plugin = {
  name: 'late-expressions',
  transform: {
    filter: { id: /node_modules[\\/]string-width[\\/]index\.js$/ },
    handler(code) {
      if (!code.includes('const visibleCharacterRegex = ')) throw changed('string-width');
      const late = code.replaceAll(EXPRESSION, 'const $1 = late(() => $2);');
      // Behind the imports.
      return late.replace(/^(?!import)/m, LATE);
    },
  },
};

/** Yoga has its program in a text, and reads it with `fetch`: that loads what sends requests, which takes 20 ms that the first frame waits for. */
export const yogaWithoutFetch: Rolldown.Plugin = {
  name: 'yoga-without-fetch',
  transform: {
    filter: { id: /node_modules[\\/]yoga-layout[\\/]dist[\\/]binaries[\\/]/ },
    handler(code) {
      const parts = code.split('"function"!=typeof fetch');
      if (parts.length !== 3) throw changed('yoga-layout');
      return parts.join('true');
    },
  },
};

/** The letters that fzf reads without their marks are found out with 5,800 calls of Unicode's tables: at the first letter that may have one. */
export const lateLetters: Rolldown.Plugin = {
  name: 'late-letters',
  transform: {
    filter: { id: /node_modules[\\/]fzf[\\/]/ },
    handler(code) {
      const start = code.indexOf('for (let i = "');
      const end = code.indexOf('function normalizeRune(');
      const use = 'const normalizedChar = normalized[rune];';
      if (start < 0 || end < start || !code.includes(use)) throw changed('fzf');
      const late = `let isComplete = false;\nfunction complete() {\nisComplete = true;\n${code.slice(start, end)}}\n`;
      return code.slice(0, start) + late + code.slice(end).replace(use, `if (!isComplete) complete();\n${use}`);
    },
  },
};

const RECENT_MAP = fileURLToPath(new URL('../src/recent-map.ts', import.meta.url));
const COLUMNS = fileURLToPath(new URL('../src/present/columns.ts', import.meta.url));
/** Twice as many as a screen has rows: those of the frame before are among them. */
const KEPT = 192;

/** In the place of cells, of which a frame has 12,000: most rows are those of the frame before. */
const FRAME = `import { recalled } from ${JSON.stringify(RECENT_MAP)};
const drawnRow = recalled(${KEPT}, (text) => styledCharsToString(new OutputCaches().getStyledChars(text)).trimEnd());
/** The rows of a frame in which every text is a row; undefined for any other frame. */
function drawnRows({ operations, height }) {
  const rows = Array.from({ length: height }, () => '');
  for (const { type, x, y, text, transformers } of operations) {
    const isRow = type === 'write' && x === 0 && rows[y] === '' && !text.includes('\\n');
    if (!isRow || transformers.some((transform) => transform(text, 0) !== text)) return undefined;
    rows[y] = drawnRow(text);
  }
  return rows;
}
`;
const GET = `get() {
        const rows = drawnRows(this);
        if (rows !== undefined) return { output: rows.join('\\n'), height: this.height };
`;
const WIDTH = `import { recalled } from ${JSON.stringify(RECENT_MAP)};
import { columnsOf } from ${JSON.stringify(COLUMNS)};
import { stripVTControlCharacters } from 'node:util';
const widestLine = recalled(${KEPT}, (text) => Math.max(...stripVTControlCharacters(text).split('\\n').map(columnsOf)));
`;
const SANITIZER = `import { recalled } from ${JSON.stringify(RECENT_MAP)};
import sanitizeText from './sanitize-ansi.js';
const sanitizeAnsi = recalled(${KEPT}, sanitizeText);
`;

/** The replacements in the files of Ink, by their names. */
const IN_INK: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'squash-text-nodes.js': [["import sanitizeAnsi from './sanitize-ansi.js';", SANITIZER]],
  'render-node-to-output.js': [["import widestLine from 'widest-line';", WIDTH]],
  'measure-text.js': [
    ["import widestLine from 'widest-line';", WIDTH],
    ['maxSize: 4096', `maxSize: ${KEPT}`],
  ],
  'output.js': [
    ['export default class Output', `${FRAME}export default class Output`],
    ['get() {\n', GET],
  ],
};

/**
 * Ink makes each frame from all its texts, cell by cell, and forgets after it what it has found out of them: 5 ms for each change of a large window. Here each
 * row is one text, and most rows of a frame are those of the frame before: each is drawn once, and kept.
 */
export const keptRows: Rolldown.Plugin = {
  name: 'kept-rows',
  transform: {
    filter: { id: /node_modules[\\/]ink[\\/]build[\\/](?:output|squash-text-nodes|render-node-to-output|measure-text)\.js$/ },
    handler: (code, id) => replaced(code, IN_INK[basename(id)] ?? [], 'ink'),
  },
};

const NOTHING = '\0nothing';
const LATE_PROGRAMS = '\0late-programs';

/**
 * Commander can start a program of its own for each command, and loads what starts programs for it: here it has none to start. Ink asks a program for the size
 * of a terminal that does not say it itself: what starts that is loaded then.
 */
export const latePrograms: Rolldown.Plugin = {
  name: 'late-programs',
  resolveId(source, importer = '') {
    if (source !== 'node:child_process') return null;
    if (/[\\/]commander[\\/]/.test(importer)) return NOTHING;
    return /[\\/]terminal-size[\\/]/.test(importer) ? LATE_PROGRAMS : null;
  },
  load(id) {
    if (id === NOTHING) return 'export default {};';
    if (id !== LATE_PROGRAMS) return null;
    return 'export const execFileSync = (...call) => process.getBuiltinModule("node:child_process").execFileSync(...call);';
  },
};

const IMPORT = /^import (?:(\S+?)(?:, )?)?(?:\{ (.+?) \}|\* as (\S+))? ?from "(node:[\w/]+)";$/gm;

/**
 * Takes from a module of Node only what is asked for. To import it, Node reads all that it has, also what is loaded when it is first read, such as the
 * standard streams and what decodes texts: 10 ms of each start.
 */
export const partsOfNode: Rolldown.Plugin = {
  name: 'parts-of-node',
  renderChunk(code) {
    const direct = code.replaceAll(
      IMPORT,
      (_, whole: string | undefined, parts: string | undefined, all: string | undefined, id: string) => {
        const from = `process.getBuiltinModule("${id}")`;
        const named = parts === undefined ? [] : [`{ ${parts.replaceAll(' as ', ': ')} } = ${from}`];
        const taken = [whole, all].filter((name) => name !== undefined).map((name) => `${name} = ${from}`);
        return `const ${[...taken, ...named].join(', ')};`;
      },
    );
    if (/^import .*from "node:/m.test(direct))
      throw new Error('An import of a module of Node has another form than before: look again at how it is replaced.');
    return direct;
  },
};

const NOT_ASCII = /[^\0-\x7F]/g;

/** Of a file of which more is not ASCII, the numbers would take more room than the characters. */
const MAX_SHARE = 1 / 8;

/** Writes characters outside ASCII by their numbers: a file that has one is decoded slower, and is held with two bytes for each of its characters. */
export const onlyAscii: Rolldown.Plugin = {
  name: 'only-ascii',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || (file.code.match(NOT_ASCII)?.length ?? 0) > file.code.length * MAX_SHARE) continue;
      if (/String\.raw`[^`]*[^\0-\x7F]/.test(file.code))
        throw new Error('A raw text has a character outside ASCII, which cannot be written by its number.');
      file.code = file.code.replaceAll(NOT_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};

const ONLY_EXPORTS = /^export ?\{[\w$, ]+\} ?from ?"(\.\/[^"]+)";\s*$/;

/** A file that only names what another one exports, under the same names, is left out: each takes a millisecond to be found and loaded. */
export const noDetours: Rolldown.Plugin = {
  name: 'no-detours',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const detours = new Map(
      chunks.flatMap(({ fileName, isEntry, code }): readonly (readonly [string, string])[] => {
        const [, target] = isEntry || code.includes(' as ') ? [] : (ONLY_EXPORTS.exec(code) ?? []);
        return target === undefined ? [] : [[fileName, target]];
      }),
    );
    for (const chunk of chunks) {
      chunk.code = chunk.code.replaceAll(/\bimport\(([`"'])\.\/([^`"']+)\1\)/g, (call, _quote, file: string) => {
        const target = detours.get(file);
        return target === undefined ? call : `import("${target}")`;
      });
    }
    for (const fileName of detours.keys()) {
      const still = chunks.find(({ code }) => code.includes(`./${fileName}`));
      if (still === undefined) delete bundle[fileName];
    }
  },
};

/** @param pairs each of a text, which must be there once, and of its replacement. */
function replaced(code: string, pairs: readonly (readonly [string, string])[], library: string): string {
  return pairs.reduce((before, [wanted, replacement]) => {
    if (before.split(wanted).length !== 2) throw changed(library);
    return before.replace(wanted, () => replacement);
  }, code);
}

function changed(library: string): Error {
  return new Error(`${library} has changed: look again at what is replaced in it.`);
}
