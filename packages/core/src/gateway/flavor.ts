/**
 * Which family of paths an instance answers on: `plain` for WhatsApp and Telegram, `v3` for MAX (facts, section 0.2).
 */
export type Flavor = 'plain' | 'v3';
