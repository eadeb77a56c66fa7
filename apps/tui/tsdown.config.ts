import { defineConfig, type UserConfig } from 'tsdown';

const config: UserConfig = defineConfig({
  entry: ['src/sluice.ts'],
  platform: 'node',
  fixedExtension: false,
  dts: false,
  // One program without dependencies: a third of the modules to find and load at the start.
  deps: { alwaysBundle: [/.*/], neverBundle: ['react-devtools-core'], onlyAllowBundle: false },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  minify: true,
});

export default config;
