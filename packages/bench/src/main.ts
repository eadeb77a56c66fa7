/** Measures what DESIGN has budgets for, as far as it is built, and prints each figure: as a table, or as lines of JSON with `--json`. */
import { parseArgs } from 'node:util';
import { coreCalls } from './core-calls.ts';
import { coreSize } from './core-size.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

for (const measure of [coreSize, coreCalls]) {
  const figure = await measure();
  const { name, value, unit, peer, peerValue, ratio, budget, ok } = figure;
  const allowed = 'atMost' in budget ? `at most ${budget.atMost}` : `at least ${budget.atLeast}`;
  console.log(
    values.json
      ? JSON.stringify(figure)
      : `${ok ? 'ok  ' : 'OVER'} ${name}: ${value} ${unit}, ${peer} ${peerValue}, ratio ${ratio.toFixed(2)} (${allowed})`,
  );
  if (!ok) process.exitCode = 1;
}
