#!/usr/bin/env node
/** The program `sluice-edge`. An older Node has no `node:sqlite`, and would say only that: so the program is loaded behind a look at the version. */

const { node, bun, deno } = process.versions;
const [major = 0, minor = 0] = node.split('.').map(Number);
// Other runtimes give a version of Node that says little of what they have.
if (bun !== undefined || deno !== undefined || major > 22 || (major === 22 && minor >= 18)) {
  const { runProgram } = await import('./node/program.ts');
  await runProgram();
} else {
  process.stderr.write(
    `sluice-edge needs Node 22.18 or newer, and this is Node ${node}. Run it with a newer one: see https://nodejs.org/en/download.\n`,
  );
  process.exitCode = 2;
}
