/** Where in one exchange the process is killed. */
export type Boundary =
  /** The gateway gets nothing of the request: for it, that is as if the process had died before it sent any. */
  | 'unsent'
  /** The same, and yet the request arrives, after the process is gone. */
  | 'late'
  /** The gateway has answered, and nothing of the answer has come. */
  | 'unanswered'
  /** Half of the answer has come. */
  | 'half answered'
  | 'answered';

/** A call of a process: the `nth` of its operation, from 1. Calls of different operations are made at the same time, in any order. */
export interface WireCall {
  readonly operation: string;
  readonly nth: number;
}

/** Where a process is killed. */
export type Point =
  /** At its `nth` write to the journal, from 1: when it is about to become durable, or is. */
  | { readonly at: 'write'; readonly nth: number; readonly side: 'before' | 'after' }
  | ({ readonly at: 'call'; readonly boundary: Boundary } & WireCall);

/** What a process does when nobody kills it. */
export interface Course {
  readonly writes: number;
  readonly calls: readonly WireCall[];
}

/** Each point of a course, in no particular order. */
export function pointsOf({ writes, calls }: Course): readonly Point[] {
  const sides = ['before', 'after'] as const;
  return [
    ...Array.from({ length: writes }, (_, i) => sides.map((side): Point => ({ at: 'write', nth: i + 1, side }))).flat(),
    ...calls.flatMap((call) =>
      boundariesOf(call).map((boundary): Point => ({ at: 'call', boundary, operation: call.operation, nth: call.nth })),
    ),
  ];
}

/** A request that only reads changes nothing when it comes late. */
function boundariesOf({ operation }: WireCall): readonly Boundary[] {
  const boundaries: readonly Boundary[] = ['unsent', 'unanswered', 'half answered', 'answered'];
  return /^(clear|send)/.test(operation) ? [...boundaries, 'late'] : boundaries;
}

export function describePoint(point: Point): string {
  return point.at === 'write' ? `${point.side} write ${point.nth}` : `${point.operation} ${point.nth} ${point.boundary}`;
}
