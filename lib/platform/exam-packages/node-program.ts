import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import { NODE_CONFIG_VARIABLE, NODE_EXIT } from "@/lib/core/exams/node-config";
import { AppError } from "@/lib/core/kernel/app-error";

/** The exam node's program, as built; our programs run in the folder of the project. */
export const EXAM_NODE_PROGRAM = path.resolve("dist/exam-node/main.js");

/** What a command that does not serve needs to know: which database, and its key. */
export interface DatabasePlace {
  readonly examId: string;
  readonly date: string;
  readonly deliveryId: string;
  readonly databasePath: string;
  readonly databaseKey: string;
}

const SAID_AT_MOST = 2_000;
const NOBODY = "00000000-0000-4000-8000-000000000000";

/**
 * Runs one command of the exam node's program over a group's database; only that program opens it.
 * @returns what it printed, as JSON.
 * @throws AppError "forbidden" for a key that does not open the database, "not-found" where there is none.
 */
export async function runNodeProgram(
  command: readonly ["seed" | "answers" | "export" | "papers"] | readonly ["receipt", string],
  place: DatabasePlace,
  input = "",
): Promise<unknown> {
  const config: NodeConfig = {
    ...place,
    v: 1,
    environmentId: NOBODY,
    host: "127.0.0.1",
    port: 0,
    groupSecret: "0".repeat(64),
    secure: false,
  };
  const child = spawn(process.execPath, [EXAM_NODE_PROGRAM, ...command], {
    env: { NODE_ENV: "production", [NODE_CONFIG_VARIABLE]: JSON.stringify(config) },
  });
  const printed: Buffer[] = [];
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => {
    said = `${said}${chunk.toString("utf8")}`.slice(-SAID_AT_MOST);
  });
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [status] = await once(child, "close");
  if (status === 0) return JSON.parse(Buffer.concat(printed).toString("utf8"));
  throw refusal(Number(status), place.databasePath, said);
}

function refusal(status: number, file: string, said: string): AppError {
  if (status === NODE_EXIT.wrongKey)
    return new AppError(
      "forbidden",
      `${file} does not open: it was made under another EXAM_SECRET, or it was altered.`,
    );
  if (status === NODE_EXIT.noDatabase)
    return new AppError("not-found", `${file} is no exam group's database.`);
  const last = said.trimEnd().split("\n").at(-1) ?? "";
  const code = status === NODE_EXIT.badConfig ? "invalid" : "internal";
  return new AppError(code, `${file}: ${messageIn(last)}`);
}

/** The program's log is JSON, a line for each thing. */
function messageIn(line: string): string {
  try {
    const { err, msg } = JSON.parse(line) as { err?: { message?: string }; msg?: string };
    return err?.message ?? msg ?? line;
  } catch {
    return line;
  }
}
