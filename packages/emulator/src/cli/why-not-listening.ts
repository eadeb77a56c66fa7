/** Why the emulator cannot listen, and what to do, by the word of the system. */
export function whyNotListening(code: unknown, host: string, port: number): string {
  const where = `on ${host}, port ${port} (${String(code)})`;
  switch (code) {
    case 'EADDRINUSE':
      return `The emulator cannot listen ${where}: it is in use. Choose another with --port; 0 picks a free one.`;
    case 'EACCES':
      return `The emulator may not listen ${where}. Choose a port above 1023 with --port; 0 picks a free one.`;
    default:
      return `The emulator cannot listen ${where}. Is that an address of this machine? Choose another with --host.`;
  }
}
