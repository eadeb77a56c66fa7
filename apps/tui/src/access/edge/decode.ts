import * as v from 'valibot';
import { denial } from '../../sentences/refusal.ts';

/** Which edge is asked what, for the sentence when its answer cannot be read. */
export interface Asked {
  /** The name of the edge. */
  readonly edge: string;
  readonly idInstance?: string | undefined;
}

/**
 * Reads an answer of an edge.
 *
 * @throws {SluiceError} `malformed-response` for one that is not what this version knows. Nothing of the answer is repeated.
 */
export function decode<T>(schema: v.GenericSchema<unknown, T>, answer: unknown, { edge, idInstance }: Asked): T {
  const { success, output } = v.safeParse(schema, answer, { abortEarly: true });
  if (success) return output;
  throw denial('edge-not-understood', { edge, ...(idInstance !== undefined && { idInstance }) });
}
