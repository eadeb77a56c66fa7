#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Before anything else is loaded, or it is compiled again at every start.
enableCompileCache();
const { main } = await import('./cli/main.ts');
await main();
