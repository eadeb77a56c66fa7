/** The body of an upload, which passes through the edge piece by piece: a file need not fit into the memory of a worker. */
import { startDeadline } from './deadline.ts';

/** The largest upload that passes, in bytes: a file of the contract's 100 MB, with the form around it. */
export const MAX_UPLOAD_BYTES: number = 100 * 1024 * 1024 + 100 * 1024;

/** How long an answer waits until its caller has sent all, in milliseconds. */
const DRAIN_MS = 30_000;

/** Why an upload was cut off in the middle. */
export type UploadFailure = 'too-large' | 'broke-off';

export interface Upload {
  /** Fails where the upload is cut off, so that the gateway gets no end of it. */
  readonly stream: ReadableStream<Uint8Array>;
  /** How many bytes the caller has announced; `undefined` where the body comes in chunks. */
  readonly length: number | undefined;
  failure(): UploadFailure | undefined;
  /**
   * Reads what the gateway did not take, up to twice the size of the largest upload, and drops it: a caller that is cut off while it sends does not
   * see the answer.
   */
  drain(): Promise<void>;
}

/** Passes a body on as it comes, and counts it. */
export function passUpload(body: ReadableStream<Uint8Array>, headers: Headers): Upload {
  const length = announcedLength(headers);
  const reader = body.getReader();
  let passed = 0;
  let failure: UploadFailure | undefined;
  let isDraining = false;
  const fail = (why: UploadFailure): never => {
    failure = why;
    throw new TypeError('The upload was cut off.');
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read().catch(() => fail('broke-off'));
        // From here on pieces are missing: the gateway must not get an end.
        if (isDraining) throw new TypeError('The upload is over.');
        if (!done) {
          passed += value.byteLength;
          if (passed > MAX_UPLOAD_BYTES) fail('too-large');
          return controller.enqueue(value);
        }
        if (length !== undefined && passed !== length) fail('broke-off');
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return {
    stream,
    length,
    failure: () => failure,
    drain: () => {
      isDraining = true;
      return drain(reader);
    },
  };
}

/** Of an upload that is a little too large all: stopped at the size that is allowed, its caller may be cut off before it has read the answer. */
const MAX_DRAINED_BYTES = 2 * MAX_UPLOAD_BYTES;

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const deadline = startDeadline(DRAIN_MS, undefined);
  try {
    for (let dropped = 0; dropped <= MAX_DRAINED_BYTES;) {
      const { done, value } = await deadline.race(reader.read());
      if (done) return;
      dropped += value.byteLength;
    }
  } catch {
    // It broke off, or comes too slowly.
  } finally {
    deadline.clear();
    // Not waited for: a stream that does not want to end must not hold up the answer.
    reader.cancel().catch(() => undefined);
  }
}

function announcedLength(headers: Headers): number | undefined {
  const length = headers.get('content-length');
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}
