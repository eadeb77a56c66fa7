import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'tsdown';
import {
  keptRows,
  lateExpressions,
  lateLetters,
  latePrograms,
  noDetours,
  onlyAscii,
  partsOfNode,
  yogaWithoutFetch,
} from './scripts/bundle-plugins.ts';

const config: UserConfig = defineConfig({
  entry: ['src/sluice.ts'],
  platform: 'node',
  fixedExtension: false,
  dts: false,
  // An update replaces what was compiled of the version before, which is kept by the names of files.
  hash: false,
  // One program without dependencies: a third of the modules to find and load at the start.
  deps: { alwaysBundle: [/.*/], neverBundle: ['react-devtools-core'], onlyAllowBundle: false },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  minify: true,
  plugins: [lateExpressions, lateLetters, yogaWithoutFetch, keptRows, latePrograms, partsOfNode, noDetours, onlyAscii],
  outputOptions: {
    // A file that only leads to another one is left out where both have the same names: see `noDetours`.
    minifyInternalExports: false,
    // A module that several commands need would be a separate file, and the app would load a hundred of them. Each file is found, read and linked.
    codeSplitting: {
      groups: [
        { name: 'main', test: /src[\\/]cli[\\/]main\.ts$/, priority: 6 },
        { name: 'instances', test: /src[\\/](?:config[\\/]parse-config|access[\\/]reach-instances)\.ts$/, priority: 5 },
        { name: 'start', test: /src[\\/]commands[\\/]start\.ts$/, priority: 4 },
        // What the app shares with commands, and its screens: neither has React.
        { name: 'shared', test: /^(?!.*src[\\/](?:app|screens|services)[\\/])/, minShareCount: 2, priority: 3 },
        { name: 'screens', test: /src[\\/]app[\\/]chosen-keys\.ts$/, priority: 2 },
        { name: 'app', test: /src[\\/]app[\\/]open-app-on\.ts$/, priority: 1 },
      ],
    },
  },
  // Libraries that measure texts make one as soon as they are loaded: 12 ms.
  inputOptions: {
    transform: {
      inject: { 'Intl.Segmenter': [fileURLToPath(new URL('src/lazy-segmenter.ts', import.meta.url)), 'LazySegmenter'] },
    },
  },
});

export default config;
