import type { Instructions } from '@sluice/queue/sentences';

/** How an operator does what a sentence advises. A command is the same in every language. */
export const INSTRUCTIONS: Instructions = {
  resume: (job) => `sluice resume ${job}`,
  showJob: (job) => `sluice journal list --job ${job}`,
  diagnose: 'sluice diagnose',
  stop: 'sluice stop',
  go: 'sluice go',
};
