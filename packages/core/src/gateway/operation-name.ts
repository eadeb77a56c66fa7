import type { operations } from '../gen/operations.ts';

/** An operation of the gateway, named as in the contract. */
export type OperationName = keyof typeof operations;
