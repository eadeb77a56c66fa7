import { defineConfig, type UserConfig } from 'tsdown';

const ENTRIES = ['reading', 'plan', 'job', 'journal', 'diagnosis', 'forecast', 'watch', 'node', 'sentences', 'sentences/ru'];

const config: UserConfig = defineConfig({
  entry: { index: 'src/index.ts', ...Object.fromEntries(ENTRIES.map((name) => [`${name}/index`, `src/${name}/index.ts`])) },
  platform: 'neutral',
  dts: { oxc: true },
  deps: { neverBundle: [/^node:/, /^@sluice\//] },
});

export default config;
