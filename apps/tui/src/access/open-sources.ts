import type { Host } from '../cli/host.ts';
import type { Config } from '../config/config.ts';
import { connectInstance } from '../instances/connected-instance.ts';
import type { InstanceAccess, Sources } from './access.ts';
import { directAccess, type DirectPorts } from './direct/direct-access.ts';
import { directSource } from './direct/direct-source.ts';

/** Nothing is asked yet, and nothing has to be complete that is not asked for. */
export async function openSources({ instances, edges }: Config, host: Host, ports: DirectPorts): Promise<Sources> {
  const described = once((): readonly InstanceAccess[] =>
    instances.map((one) => directAccess(connectInstance(one, host), ports)),
  );
  const direct = directSource(ports, async () => described());
  if (edges.length === 0) return { direct, edges: [] };
  // Only who has an edge needs what reaches it.
  const { edgeSource } = await import('./edge/edge-source.ts');
  return {
    direct,
    edges: edges.map((edge) => {
      const open = once(() => edgeSource(edge, host).source);
      return {
        edge: edge.name,
        instances: async () => open().instances(),
        openJobs: async () => open().openJobs(),
        brakesOn: async () => open().brakesOn(),
        holds: async () => open().holds(),
      };
    }),
  };
}

/** Made at the first call, and then kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
