import { UsageError } from '../cli/usage-error.ts';
import type { ConnectedInstance } from './connected-instance.ts';

/**
 * The instance that goes by `wanted`, a name or a number; the only one there is when nothing is wanted.
 *
 * @throws {UsageError} when none does, naming those that there are.
 */
export function chooseInstance(instances: readonly ConnectedInstance[], wanted: string | undefined): ConnectedInstance {
  const found =
    wanted === undefined
      ? instances.length === 1 && instances[0]
      : instances.find(({ name, idInstance }) => name === wanted || idInstance === wanted);
  if (found) return found;
  const known = instances.map(({ name }) => name).join(', ');
  throw new UsageError(
    wanted === undefined ? `Name one of the instances: ${known}.` : `There is no instance of that name. There is: ${known}.`,
  );
}
