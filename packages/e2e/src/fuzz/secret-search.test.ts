// A search that finds nothing proves something only where it finds what is there.
import { describe, expect, it } from 'vitest';
import { secretsIn } from './secret-search.ts';

const SECRET = 'sluice_0123456789abcdefghij';
const each = (written: (code: number) => string): string => Array.from(Buffer.from(SECRET), written).join('');
const find = (text: string): readonly string[] => secretsIn(`before ${text} behind`, new Map([['the key', SECRET]]));

describe('The search for secrets', () => {
  it.each([
    ['plain', SECRET],
    ['in capitals', SECRET.toUpperCase()],
    ['its beginning', SECRET.slice(0, 22)],
    ['its end', SECRET.slice(-22)],
    ['reversed', Array.from(SECRET).toReversed().join('')],
    ['percent-encoded', each((code) => `%${code.toString(16)}`)],
    ['percent-encoded twice', each((code) => `%25${code.toString(16)}`)],
    ['in hexadecimal', Buffer.from(SECRET).toString('hex')],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in base64 behind a letter', Buffer.from(`x${SECRET}`).toString('base64')],
    ['in base64 behind two letters', Buffer.from(`xy${SECRET}z`).toString('base64')],
    ['in base64 for addresses', Buffer.from(SECRET).toString('base64url')],
    ['in UTF-16', Buffer.from(SECRET, 'utf16le').toString('latin1')],
    ['in escapes of JSON', each((code) => `\\u${code.toString(16).padStart(4, '0')}`)],
    ['split by one escape', `${SECRET.slice(0, 9)}\\u00${SECRET.charCodeAt(9).toString(16)}${SECRET.slice(10)}`],
    ['in escapes of HTML', each((code) => `&#x${code.toString(16)};`)],
  ])('finds one that is %s', (_form, text) => {
    expect(find(text)).not.toEqual([]);
  });

  it('says what it has found without showing it, and finds nothing in another text', () => {
    expect(find(SECRET).join()).not.toContain(SECRET.slice(0, 8));
    expect(find('sluice_0123456789')).toEqual([]);
  });
});
