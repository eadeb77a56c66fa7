#!/usr/bin/env node
import { refuseOldNode } from './cli/old-node.ts';

// Nothing else is loaded before it is known that this Node can run it: an old one would end in a stack trace.
const refusal = refuseOldNode(process.versions.node, process.argv.slice(2), process.env);
if (refusal === undefined) {
  // Before anything else is loaded, or it is compiled again at every start.
  process.getBuiltinModule('node:module').enableCompileCache();
  const { main } = await import('./cli/main.ts');
  await main();
} else {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 2;
}
