import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one line that a script can read: `N passed, N failed`. */
export class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) count[test.result().state] += 1;
      // A file that could not be run has no tests to count, and must not pass for that.
      if (module.state() === 'failed' && tests.every((test) => test.ok())) count.failed += 1;
    }
    const skipped = count.skipped + count.pending;
    const line = `${count.passed} passed, ${count.failed} failed`;
    if (skipped > 0) process.stdout.write(`${skipped} skipped: this machine cannot run them.\n`);
    // After everything that the other reporters print.
    process.on('exit', () => process.stdout.write(`${line}\n`));
  }
}
