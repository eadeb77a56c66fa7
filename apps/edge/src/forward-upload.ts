import type { Upstream } from './config.ts';
import { forward, type Call, type ForwardOptions } from './forward.ts';
import type { PassedAnswer } from './passed-answer.ts';
import { problem } from './problem.ts';
import { MAX_UPLOAD_BYTES, passUpload } from './upload-body.ts';

/** How much longer than another call an upload may take, in milliseconds: 100 MB at 4 Mbit/s take 200 seconds. */
export const UPLOAD_MS = 240_000;

/** @returns the instance as uploads reach it, at its `mediaUrl` (evidence/addresses#media-host); or the problem of one that has none. */
export function toMediaUrl(upstream: Upstream): Upstream | Response {
  const { idInstance, mediaUrl } = upstream;
  if (mediaUrl !== undefined) return { ...upstream, apiUrl: mediaUrl };
  const detail = `Instance ${idInstance} has no address for uploads. Nothing was sent to the gateway; add its mediaUrl to the configuration of the edge.`;
  return problem('unsupported', detail);
}

/** Sends an upload, once, while it comes. The edge neither keeps it nor reads what is in it. */
export async function forwardUpload(
  call: Omit<Call, 'body' | 'headers'> & { readonly headers: Headers },
  body: ReadableStream<Uint8Array> | null,
  options: ForwardOptions,
): Promise<PassedAnswer | Response> {
  if (body === null) return forward({ ...call, body: new Uint8Array() }, options);
  const upload = passUpload(body, call.headers);
  try {
    if ((upload.length ?? 0) <= MAX_UPLOAD_BYTES) return await forward({ ...call, body: upload }, options);
    return problem(
      'content-too-large',
      'The upload is larger than 100 MiB. Nothing was sent to the gateway; send a smaller file.',
    );
  } finally {
    await upload.drain();
  }
}
