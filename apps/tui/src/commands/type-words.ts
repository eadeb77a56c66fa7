import { TYPES } from '../present/entry.ts';

/** The types of gateways behind a word that lists show, and that people therefore type. It means itself too: it may be a type. */
export function gatewayTypes(word: string): readonly string[] {
  const behind = Object.keys(TYPES).filter((type) => type !== word && TYPES[type] === word);
  return [word, ...behind];
}
