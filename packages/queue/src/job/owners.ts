/**
 * Distinguishes the runs of jobs, in this process and in all others. A run, not a process, owns a job: two runs of one process would else go on
 * with the same job side by side. Given by the host, once for each process.
 */
export interface Owners {
  /** Names a run that begins. No other run has this name, in any process. */
  begin(): string;
  /** The run of that name has ended, and does nothing any more. */
  end(owner: string): void;
  /** Whether it is certain that the run of that name has ended. Where there is no evidence, it is not. */
  isGone(owner: string): boolean;
}

/** How a host distinguishes its process from others. */
export interface ProcessIdentity {
  /** A text that no other process has, on any machine. */
  readonly name: string;
  /** Whether it is certain that the process with such a name has ended. */
  isGone(name: string): boolean;
}

const RUN = /^(?<process>[\s\S]*) run (?<run>[\da-f-]{36})$/;

/**
 * The owners of a process. Where the host cannot know whether another process has ended, only that process's silence shows it.
 *
 * @example
 * ```ts
 * const owners = createOwners({ name: `host-${process.pid}`, isGone: () => false });
 * ```
 */
export function createOwners(identity: ProcessIdentity = { name: crypto.randomUUID(), isGone: () => false }): Owners {
  const running = new Set<string>();
  return {
    begin() {
      const owner = `${identity.name} run ${crypto.randomUUID()}`;
      running.add(owner);
      return owner;
    },
    end(owner) {
      running.delete(owner);
    },
    isGone(owner) {
      const { process } = RUN.exec(owner)?.groups ?? {};
      if (process === undefined) return false;
      return process === identity.name ? !running.has(owner) : identity.isGone(process);
    },
  };
}
