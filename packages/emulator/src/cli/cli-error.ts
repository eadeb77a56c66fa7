/** What keeps the program from running, in sentences for its user. */
export class CliError extends Error {
  override readonly name = 'CliError';
  /** 1 where the machine refuses, 2 where what was given is wrong. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}
