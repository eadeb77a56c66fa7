import { defineConfig, type UserConfig } from 'tsdown';

const config: UserConfig[] = defineConfig([
  { entry: ['src/index.ts'], platform: 'neutral', dts: { oxc: true } },
  { entry: ['src/node.ts'], platform: 'node', fixedExtension: false, dts: false },
  // One file with everything in it: the deployed file is the tested one.
  {
    entry: ['src/worker.ts'],
    platform: 'neutral',
    dts: false,
    deps: { alwaysBundle: [/./], neverBundle: ['cloudflare:sockets'], onlyBundle: false },
  },
]);

export default config;
