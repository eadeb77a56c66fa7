import type { Phrase } from './find-given-up.ts';

/** Phrases that made readers stop, and what to write: name the actor, and say it plainly. */
export const PHRASES: readonly Phrase[] = [
  { pattern: /\banew\b/i, instead: 'again' },
  { pattern: /\b(?:somebody|someone|whoever)\b/i, instead: 'the operator, the caller, the reader …' },
  { pattern: /\bnobody\b/i, instead: 'no caller, no run; it is not known, it cannot …' },
  { pattern: /\b(?:tells?|told|telling)\b/i, instead: 'says, shows, reports, distinguishes' },
  { pattern: /\b(?:put|puts|putting) back\b/i, instead: 'restore, resend' },
  {
    pattern: /\bput(?:s|ting)? (?:\w+ ){0,3}(?:it|them|nothing|none|some|entry|entries|messages?) (?:\w+ ){0,3}back\b/i,
    instead: 'restore, resend',
  },
  { pattern: /\balone\b/i, instead: 'only, single, plain' },
  { pattern: /\bof (?:its|their) own\b(?! \w)/i, instead: 'its own, a separate …' },
  { pattern: /\b(?:stands?|stood)\b/i, instead: 'is, is at' },
  // A question may begin so; a sentence names the thing.
  { pattern: /\bWhat (?:is|was|has)\b(?!.*\?)/, instead: 'the thing itself, such as "Captured messages …"' },
  { pattern: /[;:] what (?:is|was|has)\b(?!.*\?)/, instead: 'the thing itself, such as "captured messages …"' },
  { pattern: /\b(?:MOST|LONGEST|LARGEST|SHORTEST)_[A-Z]/, instead: 'MAX_…, MIN_…' },
];
