import type { Reach } from "../runtime";
import type { Engine } from "./engine";

/** What a school sets of how its groups run in containers. */
export interface ContainerRuntimeOptions {
  readonly engines: readonly Engine[];
  /** The image of docker/exam-node.Dockerfile. */
  readonly image: string;
  /** Tells this school's groups from another's on the same engine. */
  readonly school: string;
  readonly reach: Reach;
  /** Network of the gates: "host", or one that Caddy and the coordinator are on. */
  readonly gateNetwork: string;
  /** Folder of the locks between coordinators of this machine. */
  readonly locks: string;
}
