import type { Settings } from './settings.ts';

/** A change that was saved and is not everywhere yet. */
interface Due {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly change: Settings;
  readonly where: 'inForce' | 'shown';
}

/** The settings by which an instance goes, and those that it says it has: after a change they can differ for a time (evidence/states#settings-restart). */
export class SavedSettings {
  #inForce: Settings;
  #shown: Settings;
  #due: readonly Due[] = [];

  constructor(settings: Settings) {
    this.#inForce = settings;
    this.#shown = settings;
  }

  /** Those by which it goes. */
  get inForce(): Settings {
    return this.#inForce;
  }

  /** Those that it says it has. */
  get shown(): Settings {
    return this.#shown;
  }

  /** When a change that was saved comes into force or shows; `Infinity` when there is none. */
  get nextAt(): number {
    return this.#due[0]?.at ?? Infinity;
  }

  /** Changes some at once. */
  change(change: Settings): void {
    this.#inForce = { ...this.#inForce, ...change };
    this.#shown = { ...this.#shown, ...change };
  }

  /** Changes some, each at its time. */
  save(change: Settings, { inForceAt, shownAt }: { readonly inForceAt: number; readonly shownAt: number }, at: number): void {
    const due: readonly Due[] = [
      { at: inForceAt, change, where: 'inForce' },
      { at: shownAt, change, where: 'shown' },
    ];
    // Of one moment the change that was saved first comes first: the sorting is stable.
    this.#due = [...this.#due, ...due].toSorted((one, other) => one.at - other.at);
    this.apply(at);
  }

  /** Lets the changes happen that are due. */
  apply(at: number): void {
    for (const { change, where } of this.#due.filter((one) => one.at <= at)) {
      if (where === 'inForce') this.#inForce = { ...this.#inForce, ...change };
      else this.#shown = { ...this.#shown, ...change };
    }
    this.#due = this.#due.filter((one) => one.at > at);
  }
}
