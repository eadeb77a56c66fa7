/** The messenger behind an instance; it decides the form of ids and the length of texts (facts, sections 2.3 and 5). */
export type Messenger = 'whatsapp' | 'telegram' | 'max';

/** What an instance says of itself in `typeInstance`, and how long a text may be. */
export const messengers: Readonly<
  Record<Messenger, { readonly typeInstance: string; readonly flavor: 'plain' | 'v3'; readonly longestMessage: number }>
> = {
  whatsapp: { typeInstance: 'whatsapp', flavor: 'plain', longestMessage: 20_000 },
  telegram: { typeInstance: 'telegram', flavor: 'plain', longestMessage: 20_000 },
  max: { typeInstance: 'v3', flavor: 'v3', longestMessage: 4000 },
};

/** The id of the `ordinal`-th message of an instance: hexadecimal on WhatsApp, 13 decimal digits on the others. */
export function messageId(messenger: Messenger, ordinal: number, at: number): string {
  if (messenger === 'whatsapp') return `BAE5${ordinal.toString(16).toUpperCase().padStart(12, '0')}`;
  // Looks like the time in milliseconds; the ordinal keeps two of the same millisecond apart.
  return String((at + ordinal) % 1e13).padStart(13, '0');
}
