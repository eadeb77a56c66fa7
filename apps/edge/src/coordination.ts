import type { Coordinator } from './coordinator/coordinator.ts';

/**
 * Where it is decided for an instance: its holds, its jobs, the reads that callers share. `here`: in this process. `elsewhere`: in a place that is asked with the
 * request as it came, and checks it as this one has.
 */
export type Coordination =
  | {
      readonly kind: 'here';
      readonly coordinatorOf: (idInstance: string) => Coordinator;
      /** Its coordinator is needed no more: the instance was removed. */
      readonly removed?: (idInstance: string) => void;
    }
  | { readonly kind: 'elsewhere'; readonly ask: (idInstance: string, request: Request) => Promise<Response> };

/** Asks elsewhere. The headers of the answer can be changed then, which those of a runtime cannot. */
export async function askElsewhere(
  { ask }: Extract<Coordination, { kind: 'elsewhere' }>,
  idInstance: string,
  request: Request,
): Promise<Response> {
  const answer = await ask(idInstance, request);
  return new Response(answer.body, answer);
}
