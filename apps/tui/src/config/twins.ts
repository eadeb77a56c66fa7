import * as v from 'valibot';
import { mistake } from './setting-mistakes.ts';

type Table = Record<string, unknown>;

/** Names and ids that several instances have. It looks at all that can be read: an instance may have another mistake. */
export function noTwins<Instances>(): v.RawCheckAction<Instances> {
  return v.rawCheck(({ dataset, addIssue }) => {
    const instances: readonly unknown[] = Array.isArray(dataset.value) ? dataset.value : [];
    const tables = instances.map((value): Table => (isTable(value) ? value : {}));
    const words = tables.flatMap(({ name, idInstance }) => [name, idInstance]).filter((word) => typeof word === 'string');
    // Hardly ever two are the same: the first frame waits for this.
    if (new Set(words).size === words.length) return;
    const names = new Map<unknown, number>();
    const numbers = new Map(tables.map(({ idInstance }, at) => [idInstance, at]));
    const seen = new Map<unknown, number>();
    for (const [at, value] of tables.entries()) {
      const { name, idInstance } = value;
      const addAt = (key: 'name' | 'idInstance', message: string): void =>
        addIssue({
          message,
          path: [
            { type: 'array', origin: 'value', input: [...instances], key: at, value },
            { type: 'object', origin: 'value', input: value, key, value: value[key] },
          ],
        });
      if (typeof name === 'string') {
        const namesake = names.get(name);
        const other = numbers.get(name);
        if (namesake !== undefined) addAt('name', mistake('same-name', namesake));
        if (other !== undefined && other !== at) addAt('name', mistake('name-is-number', other));
        names.set(name, namesake ?? at);
      }
      if (typeof idInstance !== 'string') continue;
      // The journal distinguishes instances only by their number.
      const twin = seen.get(idInstance);
      if (twin !== undefined) addAt('idInstance', mistake('same-number', twin));
      seen.set(idInstance, twin ?? at);
    }
  });
}

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
