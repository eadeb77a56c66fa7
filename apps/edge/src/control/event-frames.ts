import { joinBytes } from '../join-bytes.ts';

const encoder = new TextEncoder();

/** An event as it is written to a stream. */
export function frame(kind: string, data: object, id?: number): Uint8Array {
  return encoder.encode(`${id === undefined ? '' : `id: ${id}\n`}event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** A line before an event: a caller whose stream has ended comes again after so many milliseconds. */
export function retryLine(ms: number): Uint8Array {
  return encoder.encode(`retry: ${ms}\n`);
}

export function joinFrames(frames: readonly Uint8Array[]): Uint8Array {
  return joinBytes(
    frames,
    frames.reduce((sum, { byteLength }) => sum + byteLength, 0),
  );
}
