/** More would be a list to read and no help. */
const MAX_NEAR = 3;

/** The names that an operator may have meant who has typed another: those that are the nearest, none where nothing is near. */
export function closest(typed: string, names: readonly string[]): readonly string[] {
  const word = typed.toLowerCase();
  // A third of the letters may be wrong, and one at least: of a longer part it is not known what was meant.
  const far = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  const near = names
    .map((name) => ({ name, distance: distanceOf(word, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= far && distance < name.length);
  const nearest = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === nearest)
    .slice(0, MAX_NEAR)
    .map(({ name }) => name);
}

/** How many letters have to be added, taken out, changed or swapped with the next one. */
function distanceOf(one: string, other: string): number {
  // Already the lengths say that they are far apart: a text of 20,000 letters is not compared.
  if (Math.abs(one.length - other.length) > 3) return Infinity;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1];
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      next.push(
        Math.min(
          (last[at] ?? 0) + 1,
          (next[at - 1] ?? 0) + 1,
          (last[at - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[at - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = last;
    last = next;
  }
  return last.at(-1) ?? 0;
}
