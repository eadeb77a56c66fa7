/** openapi-fetch, which also writes down every call. */
import { appendFileSync } from 'node:fs';
import createFetchClient from 'openapi-fetch';

type CreateClient = typeof createFetchClient;

const VERBS: ReadonlySet<string | symbol> = new Set(['GET', 'POST', 'DELETE']);

const createCountingClient: CreateClient = (options) =>
  new Proxy(createFetchClient(options), {
    get(client, name, receiver): unknown {
      const member: unknown = Reflect.get(client, name, receiver);
      if (!VERBS.has(name) || typeof member !== 'function') return member;
      return (path: string, init: { readonly params: { readonly path: Readonly<Record<string, string>> } }): unknown => {
        const whose = init.params.path['idInstance'] ?? init.params.path['instanceId'];
        appendFileSync(process.env['COUNTED_CALLS'] ?? '', `${whose} ${path}\n`);
        return Reflect.apply(member, client, [path, init]);
      };
    },
  });

export default createCountingClient;
