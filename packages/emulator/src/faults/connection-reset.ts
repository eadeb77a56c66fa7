/**
 * The connection is cut, as `fetch` says it: `fetch failed` before anything of the answer came, `terminated` in the middle of its body. Who
 * serves the emulator on a port cuts the real one.
 */
export class ConnectionReset extends TypeError {
  override readonly name = 'TypeError';

  constructor(message: 'fetch failed' | 'terminated' = 'fetch failed') {
    super(message, { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
  }
}
