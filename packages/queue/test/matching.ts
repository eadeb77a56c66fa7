import { expect } from 'vitest';

// Vitest gives these as `any`, which would switch off the checks of all that they are put into.

export function containing(text: string): unknown {
  return expect.stringContaining(text);
}

export function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

export const anyText: unknown = expect.any(String);
export const anyNumber: unknown = expect.any(Number);
