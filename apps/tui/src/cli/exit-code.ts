/** What a run of `sluice` ends with. */
export const exitCode = {
  done: 0,
  /** Something went wrong on the way: the gateway, the network. */
  failed: 1,
  /** The command, a variable or the terminal is not as it must be. */
  usage: 2,
} as const;
