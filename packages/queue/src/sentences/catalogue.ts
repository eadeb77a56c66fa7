/** A sentence for each code, made from the data that goes with the code. */
export type Catalogue<Data> = { readonly [Code in keyof Data]: (data: Data[Code]) => string };

/** The sentence of a code. */
export function say<Data, Code extends keyof Data>(catalogue: Catalogue<Data>, code: Code, data: Data[Code]): string {
  return catalogue[code](data);
}
