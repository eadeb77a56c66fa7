import type { Sentences } from '../sentences.ts';

/** Every error says it in English already. */
export const failure: Sentences['failure'] = ({ message }) => message;
