/** Whether an address leads to this machine and to no other. */
export function isLoopback(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false;
  // A URL writes every form of an IPv4 address in four parts (URL standard, host serializer).
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
}
