/** Replacements in the libraries that the program contains. Each of them would make every start longer for something that is seldom needed. */
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

function changed(library: string): Error {
  return new Error(`${library} has changed: look again at what is replaced in it.`);
}
