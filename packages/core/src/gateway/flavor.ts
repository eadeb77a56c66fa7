/**
 * Which family of paths an instance answers on: `plain` for WhatsApp and Telegram, `v3` for MAX (evidence/addresses#products).
 */
export type Flavor = 'plain' | 'v3';
