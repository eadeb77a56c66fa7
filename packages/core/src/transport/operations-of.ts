import type { Operation } from './operation.ts';

/** What an operation of the gateway has besides its verb, its effect and its limit. */
interface More {
  /** What its path has behind the credential. */
  readonly pathEnd?: string;
  readonly upload?: boolean;
  readonly secretFields?: readonly string[];
  readonly secretAnswer?: boolean;
}

type Row = readonly [verb: string, effect: Operation['effect'], callsPerSecond: number, more?: More];

type PathEnd<R extends Row> = R[3] extends { readonly pathEnd: infer End extends string } ? End : '';

/** The operations of rows, by their names. */
export type OperationsOf<Rows extends Readonly<Record<string, Row>>> = {
  readonly [Name in keyof Rows & string]: Operation & {
    readonly path: `/waInstance{idInstance}/${Name}/{apiTokenInstance}${PathEnd<Rows[Name]>}`;
  };
};

/** Makes the operations of the gateway of short rows, since each part that was written out for every one of them would count in a browser. */
export function operationsOf<Rows extends Readonly<Record<string, Row>>>(rows: Rows): OperationsOf<Rows> {
  const operations = Object.entries(rows).map(([name, [verb, effect, callsPerSecond, more]]) => {
    const path = `/waInstance{idInstance}/${name}/{apiTokenInstance}${more?.pathEnd ?? ''}`;
    return [name, { name, path, verb, effect, callsPerSecond, ...more }];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.fromEntries` forgets which name has which value.
  return Object.fromEntries(operations) as OperationsOf<Rows>;
}
