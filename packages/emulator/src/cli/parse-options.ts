import { InvalidArgumentError } from 'commander';

// By their digits: for JavaScript an empty text is 0, and `0x1` is 1.
const INTEGER = /^\d{1,15}$/;
const DECIMAL = /^\d{1,6}(?:\.\d{1,6})?$/;

export function parsePort(text: string): number {
  const port = Number(text);
  if (!INTEGER.test(text) || port > 65_535) throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return port;
}

export function parseHost(text: string): string {
  // An empty one would be all the addresses of the machine.
  if (text.trim() === '') throw new InvalidArgumentError('It must be an address of this machine, such as 127.0.0.1.');
  return text;
}

export function parseSpeed(text: string): number {
  const speed = Number(text);
  if (!DECIMAL.test(text) || speed === 0 || speed > 100_000) {
    throw new InvalidArgumentError('It must be a number above 0, and 100000 at most.');
  }
  return speed;
}

export function parseSeed(text: string): number {
  if (!INTEGER.test(text)) throw new InvalidArgumentError('It must be a whole number of at most 15 digits.');
  return Number(text);
}

export function parseConfigFile(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must be the name of a file to write, such as emulated.toml.');
  return text;
}
