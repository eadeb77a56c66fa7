import { now } from '../routes/call.ts';
import type { Operations } from './operation.ts';
import { readPageQuery } from './page-query.ts';

/** What became of the messages, and which calls came. */
export const recordOperations: Operations<'readRecord' | 'readRequests'> = {
  readRecord: (c, emulator) => {
    const { after, limit, idInstance } = readPageQuery(c.req.url);
    now(emulator);
    return c.json(emulator.engine.record.page(after, limit, isOf(idInstance)));
  },

  readRequests: (c, { requests }) => {
    const { after, limit, idInstance } = readPageQuery(c.req.url);
    return c.json(requests.page(after, limit, isOf(idInstance)));
  },
};

function isOf(wanted: string | undefined): (line: { readonly idInstance?: string }) => boolean {
  return ({ idInstance }) => wanted === undefined || idInstance === wanted;
}
