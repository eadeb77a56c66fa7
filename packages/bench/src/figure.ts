/** One measured figure, as a ratio against a peer that was measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is compared with, and what that came to in the same unit. */
  readonly peer: string;
  readonly peerValue: number;
  readonly ratio: number;
  /** What DESIGN allows the ratio to be. */
  readonly budget: { readonly atMost: number } | { readonly atLeast: number };
  readonly ok: boolean;
}

export function figure({ value, peerValue, budget, ...rest }: Omit<Figure, 'ratio' | 'ok'>): Figure {
  const ratio = value / peerValue;
  return { ...rest, value, peerValue, budget, ratio, ok: 'atMost' in budget ? ratio <= budget.atMost : ratio >= budget.atLeast };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
