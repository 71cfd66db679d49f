import type { EnvironmentSpec } from "../runtime";
import { DATABASE_NAME } from "../runtime";
import { pack } from "./archive";
import type { Engine } from "./engine";
import { namesOf } from "./names";
import type { ContainerRuntimeOptions } from "./options";
import { DATA_FOLDER, labels, nodeContainer } from "./parts";

/** Comes after the database in the same archive: where it is, the database arrived whole. */
const SEEDED = "seeded";

/** Volumes, container and database; each step leaves alone what is there. */
export async function putInPlace(
  engine: Engine,
  spec: EnvironmentSpec,
  { image, school }: Pick<ContainerRuntimeOptions, "image" | "school">,
): Promise<void> {
  const names = namesOf(spec.environmentId);
  const doing = "putting the group in place";
  // Before anything is made: a group without an image would leave an empty volume behind.
  await engine.call(doing, (docker) => docker.getImage(image).inspect());
  for (const role of ["data", "sockets"] as const)
    await engine.ensure(doing, [409], (docker) =>
      docker.createVolume({ Name: names[role], Labels: labels(spec, school, role) }),
    );
  const known = await engine.find(doing, (docker) => docker.getContainer(names.node).inspect());
  if (known === undefined)
    await engine.ensure(doing, [409], (docker) =>
      docker.createContainer(nodeContainer(spec, image, school)),
    );
  await seed(engine, spec);
}

/** A database that is there is the pupils' work: it is never replaced. */
async function seed(engine: Engine, spec: EnvironmentSpec): Promise<void> {
  const { node } = namesOf(spec.environmentId);
  const doing = "handing the group its database";
  const marker = await engine.find(doing, (docker) =>
    docker.getContainer(node).infoArchive({ path: `${DATA_FOLDER}/${SEEDED}` }),
  );
  if (marker !== undefined) return;
  const archive = pack([
    { name: DATABASE_NAME, bytes: await spec.database() },
    { name: SEEDED, bytes: new Uint8Array() },
  ]);
  await engine.call(doing, (docker) =>
    docker.getContainer(node).putArchive(archive, { path: DATA_FOLDER }),
  );
}
