import { now } from '../routes/call.ts';
import type { Operations } from './operation.ts';
import { readPageQuery } from './page-query.ts';

/** What became of the messages, which calls came, and which notifications were posted. */
export const recordOperations: Operations<'readRecord' | 'readRequests' | 'readWebhooks'> = {
  readRecord: (c, emulator) => {
    const { after, limit, idInstance } = readPageQuery(c.req.url);
    now(emulator);
    return c.json(emulator.engine.record.page(after, limit, isOf(idInstance)));
  },

  readRequests: (c, { requests }) => {
    const { after, limit, idInstance } = readPageQuery(c.req.url);
    return c.json(requests.page(after, limit, isOf(idInstance)));
  },

  readWebhooks: (c, { webhooks }) => {
    const { after, limit, idInstance } = readPageQuery(c.req.url);
    return c.json(webhooks.page(after, limit, isOf(idInstance)));
  },
};

function isOf(wanted: string | undefined): (line: { readonly idInstance: string | null }) => boolean {
  return ({ idInstance }) => wanted === undefined || idInstance === wanted;
}
