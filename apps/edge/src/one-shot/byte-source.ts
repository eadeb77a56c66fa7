/** The bytes that arrive on a connection, in whatever pieces they come. */
export interface ByteSource {
  /**
   * Reads a line. It must end with CRLF: RFC 9112, section 2.2, allows a recipient to take LF for it, and does not demand it.
   *
   * @param max the number of bytes that it may have, the CRLF included.
   * @returns its bytes as characters, without the CRLF.
   * @throws when it is longer, ends otherwise, or breaks off.
   */
  line(max: number): Promise<string>;
  /** @returns the next bytes, at least one and at most `max`; `undefined` where the connection has ended. */
  some(max: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

const LF = 10;

/** @param read gives the next piece; `undefined` at the end. */
export function createByteSource(read: () => Promise<Uint8Array<ArrayBuffer> | undefined>): ByteSource {
  let piece: Uint8Array<ArrayBuffer> = new Uint8Array();
  let at = 0;

  /** @returns whether there is a byte at `at`. */
  async function fill(): Promise<boolean> {
    while (at === piece.byteLength) {
      const next = await read();
      if (next === undefined) return false;
      piece = next;
      at = 0;
    }
    return true;
  }

  return {
    async line(max) {
      let line = '';
      while (await fill()) {
        const end = piece.indexOf(LF, at);
        const upTo = end === -1 ? piece.byteLength : end + 1;
        if (line.length + upTo - at > max) throw new TypeError('A line of the answer is too long.');
        for (; at < upTo; at += 1) line += String.fromCharCode(piece[at] ?? 0);
        if (end === -1) continue;
        if (!line.endsWith('\r\n')) throw new TypeError('A line of the answer does not end with CRLF.');
        return line.slice(0, -2);
      }
      throw new TypeError('The connection ended in the middle of the answer.');
    },
    async some(max) {
      if (!(await fill())) return undefined;
      const bytes = piece.subarray(at, at + max);
      at += bytes.byteLength;
      return bytes;
    },
  };
}
