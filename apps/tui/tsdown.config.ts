import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'tsdown';

const EAGER = /^const visibleCharacterRegex = (new RegExp\(.+\));$/m;

/** An expression of string-width over five properties of Unicode takes 10 ms to make, and few texts need it: it is made at its first use. */
const lateExpression = {
  name: 'late-expression',
  transform: {
    filter: { id: /node_modules[\\/]string-width[\\/]index\.js$/ },
    handler(code: string): string {
      if (!EAGER.test(code)) throw new Error('string-width has changed: look again at what tsdown.config.ts replaces in it.');
      return code.replace(
        EAGER,
        `let visibleCharacters;
const visible = () => (visibleCharacters ??= $1);
const visibleCharacterRegex = { test: (text) => visible().test(text), [Symbol.search]: (text) => text.search(visible()) };`,
      );
    },
  },
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
  plugins: [lateExpression],
  // Libraries that measure texts make one as soon as they are loaded: 12 ms.
  inputOptions: {
    transform: {
      inject: { 'Intl.Segmenter': [fileURLToPath(new URL('src/lazy-segmenter.ts', import.meta.url)), 'LazySegmenter'] },
    },
  },
});

export default config;
