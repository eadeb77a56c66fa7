/** The same function, which computes again only when one of its arguments is another. */
export function remembered<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let latest: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    if (latest?.args.every((arg, at) => Object.is(arg, args[at])) !== true) latest = { args, result: compute(...args) };
    return latest.result;
  };
}
