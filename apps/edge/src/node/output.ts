/** What the program prints: results and the log as lines of JSON, and sentences for people beside them. */

export function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Ends the process. */
export function fail(code: number, sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
