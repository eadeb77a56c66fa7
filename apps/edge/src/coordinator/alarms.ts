/** Several times at which a host is to be woken, of which it keeps one: the earliest. */
export interface Alarms {
  /** Sets the time for a purpose, in milliseconds since the epoch; `undefined` takes it away. */
  set(purpose: AlarmPurpose, at: number | undefined): void;
}

type AlarmPurpose = 'job' | 'brake';

/** @param wakeAt has the host woken at a time, also where this process has ended by then. The last time given counts. */
export function createAlarms(wakeAt: (at: number) => void): Alarms {
  const times = new Map<AlarmPurpose, number>();
  return {
    set(purpose, at) {
      if (at === undefined) times.delete(purpose);
      else times.set(purpose, at);
      if (times.size > 0) wakeAt(Math.min(...times.values()));
    },
  };
}
