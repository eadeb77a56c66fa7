import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import { mistakesAt } from './mistakes.ts';
import { Refusal } from './refusal.ts';
import { shortened } from './shortened.ts';

/** Which part of a log is asked for. */
export interface PageQuery {
  /** The place after which it begins. */
  readonly after: number;
  readonly limit: number;
  /** The instance that it is about; every one without it. */
  readonly idInstance: string | undefined;
}

const { after, limit, ofInstance } = contract.components.parameters;
const pointers: ReadonlyMap<string, string> = new Map([
  [after.name, '/components/parameters/after/schema'],
  [limit.name, '/components/parameters/limit/schema'],
  [ofInstance.name, '/components/parameters/ofInstance/schema'],
]);

/** Reads the parameters of a page. @throws {Refusal} also of one that is unknown: a slip of the pen would show everything. */
export function readPageQuery(url: string): PageQuery {
  const query = new URL(url).searchParams;
  for (const [name, text] of query) {
    const pointer = pointers.get(name);
    if (pointer === undefined) {
      throw new Refusal(400, `There is no parameter ${shortened(name)}; there are: ${[...pointers.keys()].join(', ')}.`);
    }
    const [mistake] = mistakesAt(pointer, name === ofInstance.name ? text : numberIn(text));
    if (mistake !== undefined) throw new Refusal(400, `The parameter ${name} ${mistake.expected}.`);
  }
  return {
    after: numberIn(query.get(after.name)) ?? after.schema.default,
    limit: numberIn(query.get(limit.name)) ?? limit.schema.default,
    idInstance: query.get(ofInstance.name) ?? undefined,
  };
}

/** By its digits: an empty text is 0 for JavaScript. */
function numberIn(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
