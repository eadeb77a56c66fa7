/** What a callback of the caller's has thrown to end its call: told apart from every failure, also where it is one of ours. */
export class Veto {
  readonly reason: unknown;

  constructor(reason: unknown) {
    this.reason = reason;
  }
}

/** Runs a callback of the caller's. @throws {Veto} what it throws. */
export function veto(callback: (() => void) | undefined): void {
  try {
    callback?.();
  } catch (reason) {
    throw new Veto(reason);
  }
}
