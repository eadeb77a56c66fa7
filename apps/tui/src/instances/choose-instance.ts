import { closest } from '../cli/closest.ts';
import { type UsageError, usageError } from '../sentences/refusal.ts';

interface Named {
  readonly name: string;
  readonly idInstance: string;
}

const MAX_NAMES = 20;

/**
 * The instance that goes by `wanted`: its name or id, or as much of one of them as no other instance begins with. The only one there is when nothing is wanted.
 *
 * @throws {UsageError} when none does, naming those that may be meant and those that there are; when several do, naming them.
 */
export function chooseInstance<Instance extends Named>(instances: readonly Instance[], wanted: string | undefined): Instance {
  if (wanted === undefined) {
    const [only] = instances;
    if (only !== undefined && instances.length === 1) return only;
    throw usageError('instance-not-named', listed(instances));
  }
  const found = findInstance(instances, wanted);
  if (found !== undefined) return found;
  throw unknownInstance(instances, wanted);
}

/**
 * The instance of a job, a snapshot or a plan, by its whole id: another one that begins so is not it.
 *
 * @throws {UsageError} when there is none.
 */
export function instanceOfId<Instance extends Named>(instances: readonly Instance[], idInstance: string): Instance {
  const found = instances.find((instance) => instance.idInstance === idInstance);
  if (found !== undefined) return found;
  throw usageError('instance-gone', { idInstance });
}

/** The same where there may be none. @throws {UsageError} when several begin so. */
export function findInstance<Instance extends Named>(instances: readonly Instance[], wanted: string): Instance | undefined {
  const exact = instances.find(({ name, idInstance }) => name === wanted || idInstance === wanted);
  if (exact !== undefined || wanted === '') return exact;
  const start = wanted.toLowerCase();
  const fitting = instances.filter(
    ({ name, idInstance }) => name.toLowerCase().startsWith(start) || idInstance.startsWith(wanted),
  );
  if (fitting.length > 1) throw usageError('instance-ambiguous', listed(fitting));
  return fitting[0];
}

/** The error for a name or an id that none has. */
export function unknownInstance(instances: readonly Named[], wanted: string): UsageError {
  const words = closest(
    wanted,
    instances.flatMap(({ name, idInstance }) => [name, idInstance]),
  );
  const near = instances
    .filter(({ name, idInstance }) => words.includes(name) || words.includes(idInstance))
    .map(({ name }) => name);
  return usageError('instance-unknown', { ...listed(instances), near });
}

function listed(instances: readonly Named[]): { readonly known: readonly string[]; readonly more: number } {
  const known = instances.slice(0, MAX_NAMES).map(({ name }) => name);
  return { known, more: instances.length - known.length };
}
