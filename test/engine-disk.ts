/** The disk on which an engine keeps a group's files, as small as it must be to be full; for tests and benchmarks. */
import type { Engine } from "@/lib/platform/containers/container/engine";
import { namesOf } from "@/lib/platform/containers/container/names";
import { labels } from "@/lib/platform/containers/container/parts";
import type { EnvironmentSpec } from "@/lib/platform/containers/runtime";
import type { MountedDisk } from "./mounted-disk";
import { mountDisk } from "./mounted-disk";

/** Under which a group's program runs in its container. */
const GROUP_ACCOUNT = 1000;

/**
 * The group's volume is made beforehand, as launching makes it, and another disk is put over it.
 * @returns undefined where nothing may be mounted, or the engine is on another machine.
 */
export async function diskOfGroup(
  { docker }: Engine,
  spec: EnvironmentSpec,
  school: string,
): Promise<MountedDisk | undefined> {
  const name = namesOf(spec.environmentId).data;
  await docker.createVolume({ Name: name, Labels: labels(spec, school, "data") });
  const { Mountpoint } = await docker.getVolume(name).inspect();
  return mountDisk(Mountpoint, GROUP_ACCOUNT);
}
