import { chooseInstance, instanceOfId } from '../instances/choose-instance.ts';
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
  const { asked, behind } = await askAll(edges);
  const only = onlyOne(wanted === undefined ? [] : behind.filter((one) => goesBy(one, wanted)));
  if (only !== undefined) return only;
  throwFailed(asked);
  return chooseInstance([...known, ...behind], wanted);
}

/**
 * The instance of a job, a snapshot or a plan, by its whole id: one that is described here comes before one behind an edge.
 *
 * @throws as `chooseAccess` does.
 */
export async function accessOfId(
  direct: InstanceSource | undefined,
  edges: readonly InstanceSource[],
  idInstance: string,
): Promise<InstanceAccess> {
  const known = (await direct?.instances()) ?? [];
  const described = known.find((one) => one.idInstance === idInstance);
  if (described !== undefined) return described;
  const { asked, behind } = await askAll(edges);
  const only = onlyOne(behind.filter((one) => one.idInstance === idInstance));
  if (only !== undefined) return only;
  throwFailed(asked);
  return instanceOfId(behind, idInstance);
}

type Asked = readonly PromiseSettledResult<readonly InstanceAccess[]>[];

async function askAll(
  edges: readonly InstanceSource[],
): Promise<{ readonly asked: Asked; readonly behind: readonly InstanceAccess[] }> {
  const asked = await Promise.allSettled(edges.map((one) => one.instances()));
  return { asked, behind: asked.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])) };
}

function onlyOne(fitting: readonly InstanceAccess[]): InstanceAccess | undefined {
  if (fitting.length > 1) {
    throw usageError('instance-on-several-edges', { known: fitting.map((one) => `${one.edge ?? ''}/${one.name}`) });
  }
  return fitting[0];
}

/** The one that is meant may be behind an edge that has not answered. */
function throwFailed(asked: Asked): void {
  const failed = asked.find((answer) => answer.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
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
