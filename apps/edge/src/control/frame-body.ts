/** The body of a stream of events, which holds no more than a caller may leave unread. */
export interface FrameBody {
  readonly body: ReadableStream<Uint8Array>;
  /** @returns whether it was taken: not when the caller would have too much left to read. */
  send(frame: Uint8Array): boolean;
  /** Ends with a frame, after what was not read yet. */
  end(frame: Uint8Array): void;
  /** Throws away what was not read, and ends with a frame. */
  dropAndEnd(frame: Uint8Array): void;
  /** The caller has hung up. */
  abandon(): void;
}

/**
 * Makes a body. It gives a frame only when it is asked for one: a host asks again when the connection has taken the one before. What it was not
 * asked for is unread.
 *
 * @param maxBytes what may be left unread. One frame is always taken.
 * @param onGone called once, when the caller has all of it or has hung up.
 */
export function createFrameBody(maxBytes: number, onGone: () => void): FrameBody {
  let unread: Uint8Array[] = [];
  let bytes = 0;
  let isEnded = false;
  let isGone = false;
  /** Wakes the host that waits for the next frame. */
  let wake: (() => void) | undefined;

  function gone(): void {
    if (isGone) return;
    isGone = true;
    isEnded = true;
    unread = [];
    wake?.();
    onGone();
  }
  function add(frame: Uint8Array): void {
    unread.push(frame);
    bytes += frame.byteLength;
    wake?.();
  }
  function end(frame: Uint8Array): void {
    if (isEnded) return;
    isEnded = true;
    add(frame);
  }

  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (unread.length === 0 && !isEnded) await new Promise<void>((resolve) => void (wake = resolve));
        wake = undefined;
        // A runtime that has hung up by a signal still waits for the end.
        if (isGone) return closeQuietly(controller);
        const frame = unread.shift();
        if (frame !== undefined) {
          bytes -= frame.byteLength;
          controller.enqueue(frame);
        }
        if (!isEnded || unread.length > 0) return;
        controller.close();
        gone();
      },
      cancel: gone,
    },
    { highWaterMark: 0 },
  );
  return {
    body,
    send(frame) {
      if (isEnded) return true;
      if (unread.length > 0 && bytes + frame.byteLength > maxBytes) return false;
      add(frame);
      return true;
    },
    end,
    dropAndEnd(frame) {
      if (isEnded) return;
      unread = [];
      bytes = 0;
      end(frame);
    },
    abandon: gone,
  };
}

function closeQuietly(controller: ReadableStreamDefaultController<Uint8Array>): void {
  try {
    controller.close();
  } catch {
    // It was cancelled, and is closed by that.
  }
}
