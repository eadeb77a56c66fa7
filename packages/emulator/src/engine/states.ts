/** Ask for a change of the state or the connection of an instance. */
export interface StateChange {
  readonly state?: string | null;
  /** The account that is connected from now on. */
  readonly wid?: string;
  /** `normal`, or why the phone is not to be reached. */
  readonly substatus?: string;
}

/** A state with what is known of the phone, and since when. */
export interface StateSince {
  readonly state: string | null;
  /** `normal`, or why the phone is not to be reached. */
  readonly substatus: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

interface Restart {
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** The state after it. */
  readonly after: string | null;
  /** Whether it interrupts a state in which messages leave. */
  readonly interruptsSending: boolean;
}

// How long a gateway remembers its states is not documented (evidence/states#history): a choice.
const KEPT = 1000;

/** The state of an instance with those it was in, and the restart it may be in the middle of. */
export class States {
  #history: readonly StateSince[];
  #current: StateSince;
  #restart: Restart | undefined;

  constructor(state: string | null, at: number) {
    this.#current = { state, substatus: 'normal', since: at };
    this.#history = [this.#current];
  }

  get state(): string | null {
    return this.#current.state;
  }

  get substatus(): string {
    return this.#current.substatus;
  }

  /** Since when the state and the substatus are as they are. */
  get since(): number {
    return this.#current.since;
  }

  /** Oldest first. */
  get history(): readonly StateSince[] {
    return this.#history;
  }

  get restarting(): boolean {
    return this.#restart !== undefined;
  }

  /** Whether it restarts, and was in a state in which messages leave. */
  get interruptsSending(): boolean {
    return this.#restart?.interruptsSending === true;
  }

  /** When the restart is over; `Infinity` when there is none. */
  get restartsUntil(): number {
    return this.#restart?.until ?? Infinity;
  }

  /** The state that stays: during a restart the one after it. */
  get lasting(): string | null {
    return this.#restart === undefined ? this.state : this.#restart.after;
  }

  /** Takes another state and ends a restart. @returns whether it is another. */
  become(state: string | null, at: number): boolean {
    this.#restart = undefined;
    return this.#enter(state, at);
  }

  /** Takes the state `starting` until the restart is over; one that is under way starts again. @returns whether it is another. */
  restart(starting: string, restart: Restart, at: number): boolean {
    this.#restart = restart;
    return this.#enter(starting, at);
  }

  changeSubstatus(substatus: string, at: number): void {
    this.#remember({ ...this.#current, substatus, since: at });
  }

  #enter(state: string | null, at: number): boolean {
    if (this.state === state) return false;
    this.#remember({ ...this.#current, state, since: at });
    return true;
  }

  #remember(current: StateSince): void {
    this.#current = current;
    this.#history = [...this.#history.slice(1 - KEPT), current];
  }
}
