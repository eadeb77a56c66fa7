#!/usr/bin/env node
import { cacheFolder } from './cli/cache-folder.ts';
import { refuseOldNode } from './cli/old-node.ts';

// Nothing else is loaded before it is known that this Node can run it: an old one would end in a stack trace.
const refusal = refuseOldNode(process.versions.node, process.argv.slice(2), process.env);
if (refusal === undefined) {
  // Before anything else is loaded, or it is compiled again at every start. In a folder of the user: what others may write into is no place for what is run.
  process.getBuiltinModule('node:module').enableCompileCache(cacheFolder(process.platform, process.env));
  const { main } = await import('./cli/main.ts');
  await main();
} else {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 2;
}
