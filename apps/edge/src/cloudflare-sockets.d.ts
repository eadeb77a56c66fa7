/** The part of workerd's module that the worker uses. The package with all of its types would replace those of the web everywhere. */
declare module 'cloudflare:sockets' {
  interface Socket {
    readonly opened: Promise<unknown>;
    readonly closed: Promise<unknown>;
    readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
    readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
    close(): Promise<void>;
  }

  export function connect(
    address: { readonly hostname: string; readonly port: number },
    options: { readonly secureTransport: 'on' | 'off' },
  ): Socket;
}
