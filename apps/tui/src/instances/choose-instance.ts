import { UsageError } from '../cli/usage-error.ts';

interface Named {
  readonly name: string;
  readonly idInstance: string;
}

const MAX_NAMES = 20;

/**
 * The instance that goes by `wanted`, a name or a number; the only one there is when nothing is wanted.
 *
 * @throws {UsageError} when none does, naming those that there are.
 */
export function chooseInstance<Instance extends Named>(instances: readonly Instance[], wanted: string | undefined): Instance {
  const found =
    wanted === undefined
      ? instances.length === 1 && instances[0]
      : instances.find(({ name, idInstance }) => name === wanted || idInstance === wanted);
  if (found) return found;
  const more = instances.length > MAX_NAMES ? ` and ${instances.length - MAX_NAMES} more` : '';
  const known = instances
    .slice(0, MAX_NAMES)
    .map(({ name }) => name)
    .join(', ')
    .concat(more);
  throw new UsageError(
    wanted === undefined ? `Name one of the instances: ${known}.` : `There is no instance of that name. There is: ${known}.`,
  );
}
