// The built program names this class in the place of `Intl.Segmenter`: see tsdown.config.ts.
// Not by its whole name, which would be replaced here too.
const segmenters: typeof Intl = Intl;

/**
 * An `Intl.Segmenter` that is made when it is first asked for. Libraries that measure texts make theirs as soon as they are loaded, which takes a third of a
 * start; and nearly all texts are measured without one.
 */
export class LazySegmenter {
  readonly #options: ConstructorParameters<typeof Intl.Segmenter>;
  #segmenter: Intl.Segmenter | undefined;

  constructor(...options: ConstructorParameters<typeof Intl.Segmenter>) {
    this.#options = options;
  }

  segment(text: string): Intl.Segments {
    this.#segmenter ??= new segmenters.Segmenter(...this.#options);
    return this.#segmenter.segment(text);
  }
}
