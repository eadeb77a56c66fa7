import envPaths from 'env-paths';
import { expect, it } from 'vitest';
import { cacheFolder } from './cache-folder.ts';

it('is beside the folders of the configuration and the data', () => {
  expect(cacheFolder(process.platform, process.env)).toBe(envPaths('sluice', { suffix: '' }).cache);
});
