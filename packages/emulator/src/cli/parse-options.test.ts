import { InvalidArgumentError } from 'commander';
import { expect, test } from 'vitest';
import { parseConfigFile, parseHost, parsePort, parseSeed, parseSpeed } from './parse-options.ts';

test.each([
  [parsePort, '0', 0],
  [parsePort, '65535', 65_535],
  [parseSpeed, '60', 60],
  [parseSpeed, '0.5', 0.5],
  [parseSpeed, '100000', 100_000],
  [parseSeed, '0', 0],
  [parseSeed, '999999999999999', 999_999_999_999_999],
  [parseHost, 'localhost', 'localhost'],
  [parseConfigFile, 'emulated.toml', 'emulated.toml'],
])('%o takes %s', (parse: (text: string) => unknown, text, value) => {
  expect(parse(text)).toBe(value);
});

test.each([
  [parsePort, ['', ' ', '65536', '-1', '1.5', '0x50', '1e3', 'http'], 'It must be a number from 0 to 65535.'],
  [
    parseSpeed,
    ['', '0', '0.0', '-2', '100001', 'Infinity', 'NaN', '1e3', 'fast'],
    'It must be a number above 0, and 100000 at most.',
  ],
  [parseSeed, ['', '-1', '1.5', '1000000000000000', 'seed'], 'It must be a whole number of at most 15 digits.'],
  [parseHost, ['', ' '], 'It must be an address of this machine, such as 127.0.0.1.'],
  [parseConfigFile, ['', ' '], 'It must be the name of a file to write, such as emulated.toml.'],
])('%o refuses %j', (parse: (text: string) => unknown, texts, said) => {
  for (const text of texts) expect(() => parse(text)).toThrow(new InvalidArgumentError(said));
});
