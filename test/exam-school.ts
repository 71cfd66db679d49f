/** Prepared groups, a worker and the command line over this test's database: an exam as a school runs it. */
import path from "node:path";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { ProcessRuntime } from "@/lib/platform/containers/process/process-runtime";
import { db } from "@/lib/platform/db/client";
import { databaseUrl } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env/env";
import type { CommandAnswer } from "./command-line";
import { bundleCommandLine, markwell } from "./command-line";
import { EXAM_PROGRAM } from "./exam-environment";
import type { WrittenExam } from "./exam-manifest";
import { writtenExam } from "./exam-manifest";
import { firstLaunched } from "./exam-pupil";
import type { WorkerProgram } from "./worker-program";
import { bundleWorker, startWorker } from "./worker-program";

const SECRET = "a secret that only these tests ever use";

/** Every test file has ports of its own. */
export interface ExamSchoolOptions {
  readonly firstPort: number;
  readonly coordinatorUrl?: string;
}

export function examSchool({ firstPort, coordinatorUrl }: ExamSchoolOptions) {
  // What of the school runs in this process knows the same secret.
  Object.assign(env, { EXAM_SECRET: SECRET });
  const settings = {
    DATABASE_URL: databaseUrl,
    EXAM_SECRET: SECRET,
    EXAM_NODE_PORT_BASE: String(firstPort),
    ...(coordinatorUrl === undefined ? {} : { EXAM_COORDINATOR_URL: coordinatorUrl }),
  };
  const processes = path.resolve(env.MARKWELL_DATA_DIR, "exams/processes");
  const runtime = new ProcessRuntime({
    folder: processes,
    program: EXAM_PROGRAM,
    reach: { host: "127.0.0.1", firstPort },
  });
  const workers: WorkerProgram[] = [];
  beforeAll(async () => {
    await Promise.all([bundleCommandLine(), bundleWorker()]);
  });
  afterAll(async () => {
    for (const worker of workers) await worker.kill();
    for (const { environmentId } of await runtime.list()) await runtime.destroy(environmentId);
  });

  const exam = (...args: string[]): Promise<CommandAnswer> => markwell(["exam", ...args], settings);
  const prepared = async (
    examId: string,
    pupils = 2,
    given: Readonly<Record<string, unknown>> = {},
  ): Promise<WrittenExam & { package: string }> => {
    const written = writtenExam(examId, pupils, given);
    const place = ["--manifest", written.manifest, "--out", written.out];
    const { status, said } = await exam("prep", ...place);
    if (status !== 0) throw new Error(said);
    onTestFinished(async () => {
      for (const { environmentId, slug } of await runtime.list())
        if (slug === examId) await runtime.destroy(environmentId);
    });
    return { ...written, package: path.join(written.out, examId) };
  };
  return {
    settings,
    runtime,
    /** Folder with a folder for each group that runs. */
    processes,
    exam,
    run: (...args: string[]) => markwell(args, settings),
    startWorker: (more: Readonly<Record<string, string>> = {}): WorkerProgram => {
      const worker = startWorker({ ...settings, ...more });
      workers.push(worker);
      return worker;
    },
    /** A prepared package; whatever runs of it ends with the test. */
    prepared,
    /** A group of two pupils that runs as a process, launched by the command line and a worker. */
    launched: async (examId: string, given: Readonly<Record<string, unknown>> = {}) => {
      const { package: folder, ...written } = await prepared(examId, 2, given);
      const group = firstLaunched(await exam("launch", folder, "--runtime", "process"));
      const { groupId } = await db.examEnvironment.findUniqueOrThrow({ where: { id: group.id } });
      return { ...group, folderOfFiles: written.folder, folder, groupId };
    },
  };
}
