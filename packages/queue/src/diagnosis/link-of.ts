import type { QueueEntry } from '@sluice/core';

// What an entry of Chat-API can be that has a file (evidence/chat-api#entry-types). That its body holds the address is probable, not documented
// (evidence/chat-api#file-body): whatever looks like one is taken for it.
const FILE_TYPES: ReadonlySet<string> = new Set(['image', 'ptt', 'document', 'audio', 'video']);

/** The address of the file that an entry sends; `undefined` where it sends none. As it came: anything may be in it. */
export function linkOf(entry: QueueEntry): string | undefined {
  if (entry.type === 'sendFileByUrl') return entry.body.urlFile;
  if (entry.type !== 'other' || !FILE_TYPES.has(entry.gatewayType)) return undefined;
  const { body } = entry.body;
  return typeof body === 'string' && /^[a-z][a-z\d+.-]*:\/\//i.test(body) ? body : undefined;
}
