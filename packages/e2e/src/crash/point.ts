/** Where in one exchange the process is killed or stopped. */
export type Boundary =
  /** It has a connection for the request, and has not asked yet whether it may write it. */
  | 'connected'
  /** The gateway gets nothing of the request: for it, that is as if the process had ended before it sent any. */
  | 'unsent'
  /** The same, and yet the request arrives, after the process is gone. */
  | 'late'
  /** The request arrives as late as a request can, while the next process looks for what has become of it. */
  | 'very late'
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

/** At the `nth` write of a process to the journal, from 1. */
export interface WritePoint {
  readonly at: 'write';
  readonly nth: number;
  /** `inside`: all of it has been done, and nothing of it has been committed. */
  readonly side: 'before' | 'inside' | 'after';
}

export interface CallPoint extends WireCall {
  readonly at: 'call';
  readonly boundary: Boundary;
}

type Point = WritePoint | CallPoint;

/** What happens to a process at a point. One that is stopped goes on when another has brought its job to the end. */
export interface Interruption {
  readonly how: 'kill' | 'stop';
  readonly point: Point;
}

/** What a process does when it is left in peace. */
export interface Rehearsal {
  readonly writes: number;
  /** How many of these have made the journal. */
  readonly madeBy: number;
  readonly calls: readonly WireCall[];
}

/** Each blow that a course can be dealt, in no particular order. */
export function interruptionsAt({ writes, madeBy, calls }: Rehearsal, how: Interruption['how']): readonly Interruption[] {
  // A process that dies leaves no lock behind, so that for the journal it is the same whether its write had begun. While one is stopped that
  // makes the journal, there is nothing that another could resume.
  const sides = how === 'kill' ? (['inside', 'after'] as const) : (['before', 'inside', 'after'] as const);
  const first = how === 'kill' ? 1 : madeBy + 1;
  const nths = Array.from({ length: writes - first + 1 }, (_, i) => first + i);
  const points: readonly Point[] = [
    ...nths.flatMap((nth) => sides.map((side) => ({ at: 'write', nth, side }) as const)),
    ...calls.flatMap((call) => {
      const { operation, nth } = call;
      return boundariesOf(call, how).map((boundary) => ({ at: 'call', boundary, operation, nth }) as const);
    }),
  ];
  return points.map((point) => ({ how, point }));
}

/** A request that only reads changes nothing when it comes late, or when its answer comes to one who was stopped. */
function boundariesOf({ operation }: WireCall, how: Interruption['how']): readonly Boundary[] {
  const boundaries: readonly Boundary[] = ['unsent', 'unanswered', 'half answered', 'answered'];
  if (!/^(clear|send|set)/.test(operation)) return how === 'kill' ? boundaries : ['unanswered'];
  return how === 'kill' ? [...boundaries, 'late', 'very late'] : ['connected', ...boundaries, 'late', 'very late'];
}

export function describeInterruption({ how, point }: Interruption): string {
  const where = point.at === 'write' ? `${point.side} write ${point.nth}` : `${point.operation} ${point.nth} ${point.boundary}`;
  return `${how} ${where}`;
}
