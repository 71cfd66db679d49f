/** A pupil with a slip of a prepared package, in front of a launched group; for tests. */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";
import { readHealth } from "@/lib/platform/containers/node-health";
import type { CommandAnswer } from "./command-line";
import { ask, logIn, openPaper, saveOf } from "./exam-node-client";

const launchedSchema = z.object({
  environments: z.array(z.object({ environment_id: z.string(), url: z.nullable(z.string()) })),
});

export interface LaunchedGroup {
  readonly id: string;
  readonly origin: string;
}

/** What `exam launch` printed of its first group. @throws with what it said when it failed. */
export function firstLaunched({ status, printed, said }: CommandAnswer): LaunchedGroup {
  if (status !== 0) throw new Error(said);
  const [first] = launchedSchema.parse(printed).environments;
  if (first === undefined) throw new Error("nothing was launched");
  return { id: first.environment_id, origin: new URL(first.url ?? "").origin };
}

/** Whether a group's own node answers where it was launched; its port may be another group's by now. */
export async function isAnswering({ id, origin }: LaunchedGroup): Promise<boolean> {
  return (await readHealth({ address: origin, environmentId: id })) !== undefined;
}

/** The password on a pupil's slip. */
export function passwordOf(packageFolder: string, pupil: string): string {
  const lines = readFileSync(path.join(packageFolder, "credentials.csv"), "utf8").split("\r\n");
  return lines.find((line) => line.startsWith(`${pupil},`))?.split(",")[2] ?? "";
}

/** Signs in, opens the paper and answers its first question with 42. @returns the pupil's token. */
export async function answer42(
  group: { readonly origin: string },
  packageFolder: string,
  pupil = "S1",
): Promise<string> {
  const { token } = await logIn(group, pupil, passwordOf(packageFolder, pupil));
  const paper = await openPaper(group, token);
  const save = saveOf(paper.questions[0]?.question_id ?? "", { response: { v: 1, text: "42" } });
  const reply = await ask(group, token, "POST", "/exam/answer", save);
  if (!reply.ok) throw new Error(`the answer was answered ${reply.status}: ${await reply.text()}`);
  return token;
}
