import { SluiceError } from '@sluice/core';

/** Data that a screen reads: not there yet, there, or why it cannot be read. */
export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: SluiceError };

export const LOADING = { kind: 'loading' } as const;

/** That something cannot be read is an answer; anything else that is thrown is not. */
export async function loaded<Value>(read: () => Promise<Value>): Promise<Loaded<Value>> {
  try {
    return { kind: 'ready', value: await read() };
  } catch (error) {
    if (error instanceof SluiceError) return { kind: 'failed', error };
    throw error;
  }
}
