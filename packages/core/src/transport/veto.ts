/** What a callback of the caller has thrown to end its call. It is not mistaken for a failure, even where it is an error of Sluice's own. */
export class Veto {
  readonly reason: unknown;

  constructor(reason: unknown) {
    this.reason = reason;
  }
}

/** Runs a callback of the caller. @throws {Veto} what it throws. */
export function veto(callback: (() => void) | undefined): void {
  try {
    callback?.();
  } catch (reason) {
    throw new Veto(reason);
  }
}
