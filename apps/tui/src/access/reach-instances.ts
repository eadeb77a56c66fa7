import type { Queue } from '@sluice/queue';
import type { Host } from '../cli/host.ts';
import type { Config } from '../config/config.ts';
import { chooseInstance, instanceOfId } from '../instances/choose-instance.ts';
import { type ConnectedInstance, connectInstance, queueOf } from '../instances/connected-instance.ts';
import { oneLine } from '../present/safe-text.ts';
import { denial, usageError } from '../sentences/refusal.ts';
import type { InstanceAccess, InstanceSource, Sources } from './access.ts';
import { accessOfId, chooseAccess } from './choose-access.ts';
import { directAccess, type DirectPorts } from './direct/direct-access.ts';
import { openSources } from './open-sources.ts';

/** The instances of a configuration, as a command reaches them: see `CommandContext`. */
export interface Reach {
  choose(wanted: string | undefined): Promise<InstanceAccess>;
  instanceOf(idInstance: string): Promise<InstanceAccess>;
  chooseConnected(wanted: string | undefined): Promise<ConnectedInstance>;
  accessTo(connected: ConnectedInstance): InstanceAccess;
  sources(): Promise<readonly InstanceSource[]>;
  edges(): Promise<readonly InstanceSource[]>;
  open(): Promise<Sources>;
  queueOf(connected: ConnectedInstance): Promise<Queue>;
}

/** Nothing is asked yet, and of the configuration only that has to be complete that is asked for. */
export function reachInstances(config: Config, host: Host, ports: DirectPorts): Reach {
  const { source, instances, edges } = config;
  let opened: Promise<Sources> | undefined;
  const open = (): Promise<Sources> => (opened ??= openSources(config, host, ports));

  function refuseWithoutAny(): void {
    if (instances.length + edges.length === 0) throw usageError('no-instance-known', { file: oneLine(source.file) });
  }

  const reach: Reach = {
    open,
    async choose(wanted) {
      refuseWithoutAny();
      // Only this one has to be complete, and no edge is asked for it.
      const described = instances.find(({ name, idInstance }) => name === wanted || idInstance === wanted);
      if (described !== undefined || edges.length === 0) {
        return reach.accessTo(connectInstance(described ?? chooseInstance(instances, wanted), host));
      }
      const { direct, edges: behind } = await open();
      return chooseAccess(direct, behind, wanted);
    },
    async instanceOf(idInstance) {
      refuseWithoutAny();
      const described = instances.find((one) => one.idInstance === idInstance);
      if (described !== undefined || edges.length === 0) {
        return reach.accessTo(connectInstance(described ?? instanceOfId(instances, idInstance), host));
      }
      const { direct, edges: behind } = await open();
      return accessOfId(direct, behind, idInstance);
    },
    async chooseConnected(wanted) {
      const { idInstance, name, edge } = await reach.choose(wanted);
      if (edge !== undefined) throw denial('edge-cannot-connect', { idInstance, name, edge });
      return connectInstance(instanceOfId(instances, idInstance), host);
    },
    accessTo: (connected) => directAccess(connected, ports),
    async sources() {
      refuseWithoutAny();
      const { direct, edges: behind } = await open();
      return instances.length === 0 ? behind : [direct, ...behind];
    },
    edges: async () => (edges.length === 0 ? [] : (await open()).edges),
    queueOf: (connected) => queueOf(connected, ports),
  };
  return reach;
}
