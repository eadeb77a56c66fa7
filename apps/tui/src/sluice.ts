#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { cacheFolder } from './cli/cache-folder.ts';

// Before anything else is loaded, or it is compiled again at every start. In a folder of the user: what others may write into is no place for what is run.
enableCompileCache(cacheFolder(process.platform, process.env));
const { main } = await import('./cli/main.ts');
await main();
