import { usageError } from '../sentences/refusal.ts';

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
  const known = instances.slice(0, MAX_NAMES).map(({ name }) => name);
  const reason = wanted === undefined ? 'instance-not-named' : 'instance-unknown';
  throw usageError(reason, { known, more: instances.length - known.length });
}
