// The built program names this class in the place of `Intl.Segmenter`: see tsdown.config.ts.
// Not by its whole name, which would be replaced here too.
const segmenters: typeof Intl = Intl;

/**
 * Characters that never join with one another (UAX #29): ASCII without CR, Latin, Greek, Cyrillic without its marks, and punctuation, arrows, lines and
 * blocks without the joiners. A text of only these has a boundary between any two of them.
 */
const SEPARATE =
  // oxlint-disable-next-line no-control-regex -- The codes of colours are in what is drawn.
  /^[\0-\u000C\u000E-\u02FF\u0370-\u0377\u037A-\u037F\u0384-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u2190-\u2BFF]*$/;

/**
 * An `Intl.Segmenter` of characters as a reader sees them, that is made when a text first needs it: this takes 10 ms, which the first frame would wait for.
 * Libraries that measure texts make theirs as soon as they are loaded; and nearly all texts are measured without one.
 */
export class LazySegmenter {
  readonly #options: ConstructorParameters<typeof Intl.Segmenter>;
  #segmenter: Intl.Segmenter | undefined;

  constructor(...options: ConstructorParameters<typeof Intl.Segmenter>) {
    this.#options = options;
  }

  segment(text: string): Pick<Intl.Segments, 'containing' | typeof Symbol.iterator> {
    if (SEPARATE.test(text)) return separateSegments(text);
    this.#segmenter ??= new segmenters.Segmenter(...this.#options);
    return this.#segmenter.segment(text);
  }
}

/** All these characters are of one code unit. */
function separateSegments(input: string): Pick<Intl.Segments, 'containing' | typeof Symbol.iterator> {
  const at = (index: number): Intl.SegmentData => ({ segment: input.charAt(index), index, input });
  return {
    // What cuts a text asks for one character after the other.
    containing: (index = 0) => (index >= 0 && index < input.length ? at(Math.trunc(index)) : undefined),
    [Symbol.iterator]() {
      const segments: Intl.SegmentData[] = [];
      // Faster than what is made for it, and done for each text that is drawn.
      for (let index = 0; index < input.length; index += 1) segments.push(at(index));
      return segments[Symbol.iterator]();
    },
  };
}
