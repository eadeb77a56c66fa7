import type { Clock } from '../clock.ts';
import { badGateway, tooManyRequests } from '../routes/answers.ts';
import { ConnectionReset } from './connection-reset.ts';
import { drip } from './drip.ts';
import type { Fault } from './faults.ts';
import { hang } from './hang.ts';
import { truncated } from './truncated.ts';

export interface FaultyCall {
  /** Aborted when the caller gives up. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** Carries the call out. */
  readonly answer: () => Promise<Response>;
  /** The answer to the previous call of the same operation of the instance, if there was one. */
  readonly previousAnswer: () => Response | undefined;
  /** Carries the call out so many milliseconds after it came, also when the caller gives up before. */
  readonly answerAfter: (ms: number) => Promise<Response>;
}

/**
 * Lets a call meet a fault. The contract of the controls says of each kind whether the call is carried out.
 *
 * @throws {ConnectionReset} where the connection is to be cut.
 * @throws the reason of the signal where the caller gives up while it waits.
 */
export async function applyFault(fault: Fault, call: FaultyCall): Promise<Response> {
  const { signal, clock, answer, answerAfter, previousAnswer } = call;
  switch (fault.kind) {
    case 'latency':
      return delayed(await answer(), fault.ms, clock, signal);
    case 'late':
      return answerAfter(fault.ms);
    case 'hang':
      return hang(clock, signal);
    case 'reset':
      throw new ConnectionReset();
    case 'truncated':
      return truncated(await answer());
    case 'wrong-type':
      return withHeader(await answer(), 'content-type', 'text/plain');
    case 'wrong-shape':
      // No answer of a gateway is a list of lists.
      return Response.json([['unexpected']], { status: (await answer()).status });
    case 'bad-gateway':
      return badGateway();
    case 'internal-error':
      // What a gateway says then is hardly documented (evidence/errors#internal): the sentence is a choice.
      return new Response('internal server error', { status: 500, headers: { 'content-type': 'text/plain' } });
    case 'too-many-requests':
      return fault.retryAfterSeconds === undefined
        ? tooManyRequests()
        : withHeader(tooManyRequests(), 'retry-after', `${fault.retryAfterSeconds}`);
    case 'status':
      if (fault.isCarriedOut === true) await answer();
      return new Response(null, { status: fault.status });
    case 'redirect':
      return new Response(null, { status: 302, headers: { location: fault.location } });
    case 'drip':
      return drip(await answer(), fault.everyMs, clock, signal);
    case 'repeat-answer': {
      // Before this call becomes the previous one.
      const previous = previousAnswer();
      const own = await answer();
      return previous ?? own;
    }
    case 'lost':
      await answer();
      return applyFault({ kind: fault.how }, call);
  }
}

async function delayed(response: Response, ms: number, clock: Clock, signal: AbortSignal): Promise<Response> {
  await clock.until(clock.now() + ms, signal);
  return response;
}

function withHeader(response: Response, name: string, value: string): Response {
  const headers = new Headers(response.headers);
  headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}
