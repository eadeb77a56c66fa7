import type { Phrase } from './find-given-up.ts';

/** Phrases that made readers stop, and what to write: name the actor, and say it plainly. */
export const PHRASES: readonly Phrase[] = [
  { pattern: /\banew\b/i, instead: 'again' },
  { pattern: /\bwhoever\b/i, instead: 'the operator, the caller, the reader …' },
  { pattern: /\bnobody (?:can|knows|has|is|else|reads|listens|hears)\b/i, instead: 'it is not known, it cannot …' },
  { pattern: /\bof (?:its|their) own\b(?! \w)/i, instead: 'its own, a separate …' },
  { pattern: /\bstands?\b(?! still)/i, instead: 'is, is at' },
  { pattern: /\b(?:nothing|anything) tells\b|\btells? \w+ apart\b/i, instead: 'shows, distinguishes' },
];
