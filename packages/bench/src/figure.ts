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

export function figure(measured: Omit<Figure, 'ok'>): Figure {
  const { ratio, budget } = measured;
  return { ...measured, ok: 'atMost' in budget ? ratio <= budget.atMost : ratio >= budget.atLeast };
}

/** A figure that a reader may want to know, without a peer and a budget. */
export type Fact = Pick<Figure, 'name' | 'value' | 'unit'>;

/** A figure or a fact as one line for a reader. */
export function printed(measured: Figure | Fact): string {
  if (!('ok' in measured)) return `     ${measured.name}: ${measured.value} ${measured.unit}`;
  const { ok, name, value, unit, peer, peerValue, ratio, budget } = measured;
  const allowed = 'atMost' in budget ? `at most ${budget.atMost}` : `at least ${budget.atLeast}`;
  return `${ok ? 'ok  ' : 'OVER'} ${name}: ${value} ${unit}, ${peer} ${peerValue}, ratio ${ratio.toFixed(3)} (${allowed})`;
}

/** The ratio of what was measured in turns: that of each round, since a machine that is busy meanwhile slows both. */
export function medianRatio(values: readonly number[], peerValues: readonly number[]): number {
  return median(values.map((value, round) => value / (peerValues[round] ?? Number.NaN)));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
