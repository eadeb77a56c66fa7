/** Does something with each of many, so many of them at once at most, beginning with the first. @returns the results in their order. */
export function atOnce(
  most: number,
): <Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>) => Promise<Result[]> {
  const waiting: (() => void)[] = [];
  let working = 0;
  async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (working === most) await new Promise<void>((resolve) => void waiting.push(resolve));
    else working += 1;
    try {
      return await work();
    } finally {
      // The next one takes the slot over, so that no later one does.
      const next = waiting.shift();
      if (next === undefined) working -= 1;
      else next();
    }
  }
  return (items, work) => Promise.all(items.map((item) => inTurn(() => work(item))));
}
