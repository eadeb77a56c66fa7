import type { Fetch } from '@sluice/core';
import { freshOrigin } from '@sluice/testing';
import type { QueueFlavor } from '../src/capabilities.ts';
import type { QueueInstance } from '../src/instance/queue-instance.ts';
import { instanceOf, operationOf, TOKEN } from './gateway.ts';

export interface AnsweredInstance {
  readonly instance: QueueInstance;
  /** Each request as `VERB path?query body`, with `***` for the token. */
  readonly requests: readonly string[];
}

/** A real client whose every call is answered with this, by its operation. It repeats no call. */
export function answeredInstance(
  flavor: QueueFlavor,
  answers: Readonly<Record<string, unknown>>,
  status = 200,
): AnsweredInstance {
  const requests: string[] = [];
  const fetch: Fetch = async (url, init) => {
    const { pathname, search } = new URL(url);
    const { body } = init;
    const sent = typeof body === 'string' ? ` ${body}` : '';
    requests.push(`${init.method} ${pathname}${search}${sent}`.replaceAll(TOKEN, '***'));
    return Response.json(answers[operationOf(url)] ?? null, { status });
  };
  // Separate: clients that name the same instance keep the same pace.
  const apiUrl = freshOrigin();
  return { instance: instanceOf(flavor, apiUrl, { fetch, retries: 0 }), requests };
}
