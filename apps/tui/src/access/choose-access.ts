import { chooseInstance } from '../instances/choose-instance.ts';
import { usageError } from '../sentences/refusal.ts';
import type { InstanceAccess, InstanceSource } from './access.ts';

/**
 * The instance that goes by `wanted` among those of several sources. `edge/name` means the one of that edge; else one that is described here comes before
 * one behind an edge, and no edge is asked for it.
 *
 * @param direct the instances whose gateways Sluice calls itself, by name and id.
 * @throws {UsageError} when none does, or several. {SluiceError} when an edge could not be asked that might have it.
 */
export async function chooseAccess(
  direct: InstanceSource | undefined,
  edges: readonly InstanceSource[],
  wanted: string | undefined,
): Promise<InstanceAccess> {
  const known = (await direct?.instances()) ?? [];
  const named = wanted === undefined ? undefined : known.find((one) => goesBy(one, wanted));
  if (named !== undefined) return named;
  const [edge, rest] = withEdge(edges, wanted);
  if (edge !== undefined) return chooseInstance(await edge.instances(), rest);
  const asked = await Promise.allSettled(edges.map((one) => one.instances()));
  const behind = asked.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const fitting = wanted === undefined ? [] : behind.filter((one) => goesBy(one, wanted));
  if (fitting.length > 1) {
    throw usageError('instance-on-several-edges', { known: fitting.map((one) => `${one.edge ?? ''}/${one.name}`) });
  }
  const [only] = fitting;
  if (only !== undefined) return only;
  // The one that is meant may be behind an edge that has not answered.
  const failed = asked.find((answer) => answer.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return chooseInstance([...known, ...behind], wanted);
}

function goesBy({ name, idInstance }: InstanceAccess, wanted: string): boolean {
  return name === wanted || idInstance === wanted;
}

/** The edge of `edge/name`, and the name. */
function withEdge(edges: readonly InstanceSource[], wanted: string | undefined): readonly [InstanceSource | undefined, string] {
  const slash = wanted?.indexOf('/') ?? -1;
  if (wanted === undefined || slash === -1) return [undefined, ''];
  return [edges.find(({ edge }) => edge === wanted.slice(0, slash)), wanted.slice(slash + 1)];
}
