/** Measures what DESIGN has budgets for, as far as it is built, and prints each figure: as a table, or as lines of JSON with `--json`. */
import { parseArgs } from 'node:util';
import { coreCalls } from './core-calls.ts';
import { coreSize } from './core-size.ts';
import { emulatorFleet } from './emulator-fleet.ts';
import { emulatorQueue } from './emulator-queue.ts';
import { headlessStarts } from './headless-starts.ts';
import { printed } from './figure.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

for (const measure of [coreSize, coreCalls, emulatorFleet, emulatorQueue, headlessStarts]) {
  for (const measured of await measure()) {
    console.log(values.json ? JSON.stringify(measured) : printed(measured));
    if ('ok' in measured && !measured.ok) process.exitCode = 1;
  }
}
