import path from "node:path";
import { env } from "@/lib/platform/env/env";
import { EXAM_PROGRAM } from "@/test/exam-environment";
import { examRuntimeContract } from "../exam-runtime.contract";
import { EnvironmentFolder } from "./environment-folder";
import { ProcessRuntime } from "./process-runtime";

const folder = path.resolve(env.MARKWELL_DATA_DIR, "exams/processes");
const open = (reach = { host: "127.0.0.1", firstPort: 18_500 }) =>
  new ProcessRuntime({ folder, program: EXAM_PROGRAM, reach });

const pids = async (environmentId: string) => {
  const place = new EnvironmentFolder(folder, environmentId);
  const read = async (name: string) => Number.parseInt((await place.read(name)) ?? "", 10);
  return { supervisor: await read("supervisor.pid"), node: await read("node.pid") };
};

examRuntimeContract("processes", () => ({
  open,
  killProgram: async ({ environmentId }) => {
    process.kill((await pids(environmentId)).node, "SIGKILL");
  },
  removeByHand: async ({ environmentId }) => {
    const { supervisor, node } = await pids(environmentId);
    for (const pid of [supervisor, node]) process.kill(pid, "SIGKILL");
  },
}));
