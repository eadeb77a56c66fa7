/** How many entries a list shows; no total comes with it (facts, section 1.1). */
export const SHOW_CAP = 500;

/** How old a count can be, in milliseconds (facts, section 1.3). */
export const COUNT_LAG_MS = 10_000;

/** How long a message waits before the gateway drops it, in milliseconds (facts, section 1.5). */
export const RETENTION_MS: number = 24 * 60 * 60 * 1000;

/** The shortest pause between two messages that leave, in milliseconds; all sources agree on it (facts, section 4.2). */
export const SHORTEST_DELAY_MS = 500;
