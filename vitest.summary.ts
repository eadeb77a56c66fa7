import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';

/** Where a package's run leaves its counts, in the folder of the package. Turbo keeps it, and `scripts/test-all.ts` adds them up. */
const FILE = '.vitest/summary.json';

/** Counts the tests of a run: for turbo in a file of each package, otherwise in a last line, `N passed, N failed`. */
export class Summary implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = count(modules, errors);
    // A task of turbo runs the projects of one package.
    const [root, ...others] = new Set(this.#vitest?.projects.map(({ config }) => config.root));
    if (process.env['TURBO_HASH'] !== undefined && root !== undefined && others.length === 0) {
      const file = join(root, FILE);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, JSON.stringify(counts));
      return;
    }
    if (counts.skipped > 0) process.stdout.write(`${counts.skipped} skipped: this machine cannot run them.\n`);
    // After everything that the other reporters print.
    process.on('exit', () => process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`));
  }
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A line for each that failed: where it is, and the first line of why. */
  readonly failures: readonly string[];
}

function count(modules: readonly TestModule[], errors: readonly unknown[]): Counts {
  const found = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
  const failures = errors.map((error) => firstLine(error));
  for (const module of modules) {
    const tests = [...module.children.allTests()];
    for (const test of tests) {
      const { state, errors: reasons } = test.result();
      found[state] += 1;
      if (state === 'failed') failures.push(`${module.relativeModuleId} > ${test.fullName}: ${firstLine(reasons?.[0])}`);
    }
    // A file that could not be run has no tests to count, and must not pass for that.
    if (module.state() === 'failed' && tests.every((test) => test.ok())) {
      found.failed += 1;
      failures.push(`${module.relativeModuleId}: ${firstLine(module.errors()[0])}`);
    }
  }
  const { passed, failed, skipped, pending } = found;
  return { passed, failed, skipped: skipped + pending, failures };
}

function firstLine(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  return message.split('\n', 1).join('');
}
