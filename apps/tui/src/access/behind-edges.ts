import type { OpenJob } from '@sluice/queue';
import type { CommandContext } from '../cli/command-context.ts';
import type { InstanceAccess } from './access.ts';

/** An open job, and the instance behind an edge that it is of. */
interface BehindEdge {
  readonly access: InstanceAccess;
  readonly job: OpenJob;
}

/** The open jobs behind the edges; with a name those of that id or instance. */
export async function jobsBehindEdges(context: CommandContext, wanted: string | undefined): Promise<readonly BehindEdge[]> {
  const found: BehindEdge[] = [];
  for (const edge of await context.edges()) {
    const instances = await edge.instances();
    for (const job of await edge.openJobs()) {
      const access = instances.find(({ idInstance }) => idInstance === job.idInstance);
      if (access === undefined) continue;
      const names = [job.id, access.idInstance, access.name, `${access.edge ?? ''}/${access.name}`];
      if (wanted === undefined || names.includes(wanted)) found.push({ access, job });
    }
  }
  return found;
}

/** The instance behind an edge that goes by a name, if there is one. */
export async function namedBehindEdges(context: CommandContext, wanted: string): Promise<InstanceAccess | undefined> {
  for (const edge of await context.edges()) {
    const instances = await edge.instances();
    const found = instances.find(({ name, idInstance, edge: of = '' }) => [name, idInstance, `${of}/${name}`].includes(wanted));
    if (found !== undefined) return found;
  }
  return undefined;
}
