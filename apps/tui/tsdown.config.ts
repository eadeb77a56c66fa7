import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'tsdown';

const EXPRESSION = /^const (\w+Regex) = (.+);$/gm;
const LATE = `const late = (make) => {
  let made;
  const it = () => (made ??= make());
  return { test: (text) => it().test(text), exec: (text) => it().exec(text), [Symbol.search]: (text) => text.search(it()) };
};
`;

/** The expressions of string-width over properties of Unicode take 10 to 20 ms to make, and few texts need them: each is made at its first use. */
const lateExpressions = {
  name: 'late-expressions',
  transform: {
    filter: { id: /node_modules[\\/]string-width[\\/]index\.js$/ },
    handler(code: string): string {
      if (!code.includes('const visibleCharacterRegex = '))
        throw new Error('string-width has changed: look again at what is replaced in it.');
      const late = code.replaceAll(EXPRESSION, 'const $1 = late(() => $2);');
      // Behind the imports.
      return late.replace(/^(?!import)/m, LATE);
    },
  },
};

/** Yoga has its program in a text, and reads it with `fetch`: that loads what sends requests, which takes 20 ms that the first frame waits for. */
const yogaWithoutFetch = {
  name: 'yoga-without-fetch',
  transform: {
    filter: { id: /node_modules[\\/]yoga-layout[\\/]dist[\\/]binaries[\\/]/ },
    handler(code: string): string {
      const parts = code.split('"function"!=typeof fetch');
      if (parts.length !== 3) throw new Error('yoga-layout has changed: look again at what is replaced in it.');
      return parts.join('true');
    },
  },
};

const NOTHING = '\0nothing';

/** Commander can start a program of its own for each command, and loads what starts programs for it. Here it has none to start. */
const noPrograms = {
  name: 'no-programs',
  resolveId: (source: string, importer: string | undefined): string | null =>
    source === 'node:child_process' && importer !== undefined && /[\\/]commander[\\/]/.test(importer) ? NOTHING : null,
  load: (id: string): string | null => (id === NOTHING ? 'export default {};' : null),
};

const config: UserConfig = defineConfig({
  entry: ['src/sluice.ts'],
  platform: 'node',
  fixedExtension: false,
  dts: false,
  // One program without dependencies: a third of the modules to find and load at the start.
  deps: { alwaysBundle: [/.*/], neverBundle: ['react-devtools-core'], onlyAllowBundle: false },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  minify: true,
  plugins: [lateExpressions, yogaWithoutFetch, noPrograms],
  // Libraries that measure texts make one as soon as they are loaded: 12 ms.
  inputOptions: {
    transform: {
      inject: { 'Intl.Segmenter': [fileURLToPath(new URL('src/lazy-segmenter.ts', import.meta.url)), 'LazySegmenter'] },
    },
  },
});

export default config;
