import { describe } from "vitest";
import { containerOptions, hasEngine, patientEngine } from "@/test/container-engine";
import { examRuntimeContract } from "../exam-runtime.contract";
import { ContainerRuntime } from "./container-runtime";
import { namesOf } from "./names";

const options = containerOptions(19_000);
const { docker } = patientEngine();

describe.skipIf(!hasEngine)("with a real engine", () => {
  examRuntimeContract("containers", () => ({
    open: () => new ContainerRuntime(options),
    killProgram: async ({ environmentId }) => {
      const { State } = await docker.getContainer(namesOf(environmentId).node).inspect();
      process.kill(State.Pid, "SIGKILL");
    },
    removeByHand: async ({ environmentId }) => {
      await docker.getContainer(namesOf(environmentId).node).remove({ force: true });
    },
  }));
});
