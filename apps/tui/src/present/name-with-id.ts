import { oneLine, type ScreenText } from './safe-text.ts';

/** An instance in the title of a screen: what people call it, and the id that they type to agree. */
export function nameWithId(named: { readonly name: string } | undefined, idInstance: string): ScreenText {
  const { name = idInstance } = named ?? {};
  return oneLine(name === idInstance ? idInstance : `${name} (${idInstance})`);
}
