import type { Context, MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';
import type { EdgeEnv } from './edge-env.ts';

/** Names the person behind a call, where the key may. */
export const ACTOR_HEADER = 'sluice-actor';

/** Printable characters without those that a line of a log or of the journal could be taken apart by. */
const ACTOR = /^[\p{L}\p{N}][\p{L}\p{N} .@_+-]{0,63}$/u;

/** Sets `actor`: the name of the key, and before it the person whom the caller has named, where the key has the scope for that. */
export const nameActor: MiddlewareHandler<EdgeEnv> = async (c, next) => {
  const actor = actorOf(c);
  if (actor instanceof Response) return actor;
  c.set('actor', actor);
  return next();
};

function actorOf(c: Context<EdgeEnv>): string | Response {
  const { name, scopes } = c.var.principal;
  const given = c.req.header(ACTOR_HEADER);
  if (given === undefined) return name;
  if (!scopes.has('actor:set')) {
    return problem(
      'forbidden',
      `The key ${name} may not name another actor: that needs the scope actor:set. Leave the header Sluice-Actor out.`,
    );
  }
  if (!ACTOR.test(given)) {
    return problem(
      'invalid-request',
      'The header Sluice-Actor must be a name of at most 64 letters, digits, spaces and ".@_+-".',
    );
  }
  return `${given} by ${name}`;
}
