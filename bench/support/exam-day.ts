/** An exam day of a school: groups prepared and launched by the command line, and pupils at their groups' addresses. */
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import * as z from "zod/mini";
import { loginReplySchema } from "@/lib/core/exams/login";
import { startReplySchema } from "@/lib/core/exams/node-protocol";
import { manifestOf, NUMBER_QUESTION, rosterOf } from "@/test/exam-manifest";
import type { Answer } from "./http";
import { ask } from "./http";
import type { BenchSite } from "./site";
import { withSite } from "./site";

const run = promisify(execFile);
export const QUESTIONS = 10;

export interface ExamDayPlan {
  readonly groups: number;
  /** In each group. */
  readonly pupils: number;
}

/** A slip: what a pupil signs in with, and where. */
export interface Slip {
  readonly package: string;
  readonly studentId: string;
  readonly password: string;
}

export interface LaunchedNode {
  readonly package: string;
  readonly environmentId: string;
  readonly origin: string;
}

/** A pupil who has signed in and opened the paper. */
export interface Sitter {
  readonly origin: string;
  readonly token: string;
  readonly client: string;
  readonly questionIds: readonly string[];
  seq: number;
  position: number;
}

type Slips = ReadonlyMap<string, readonly Slip[]>;

/**
 * A fresh school with groups prepared in it, and the slips of each by its package. Groups that run outlive the site, so
 * those that were launched are removed afterwards whatever happens.
 */
export async function withExamDay(
  plan: ExamDayPlan,
  work: (day: ExamDay, slips: Slips) => Promise<void>,
): Promise<void> {
  await withSite(async (site) => {
    const day = new ExamDay(site);
    try {
      await work(day, await day.prepare(plan));
    } finally {
      await day.discard([...day.launched]);
    }
  });
}

/** The group a prepared package is for. Imported late, as all that reads where the database is. */
export async function deliveryOf(packageFolder: string): Promise<string> {
  const { readContainerFile } = await import("@/lib/platform/exam-packages/package-folder");
  return (await readContainerFile(packageFolder)).delivery_id;
}

export class ExamDay {
  /** Packages that were launched and not removed again. */
  readonly launched = new Set<string>();
  readonly #site: BenchSite;
  readonly #folder: string;

  constructor(site: BenchSite) {
    this.#site = site;
    this.#folder = path.join(site.dataFolder, "exam-day");
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Runs `markwell exam …`. @returns what it printed. @throws with what it said when it failed. */
  async exam(...args: string[]): Promise<unknown> {
    const { stdout } = await run(process.execPath, ["scripts/markwell.mjs", "exam", ...args], {
      env: {
        ...process.env,
        DATABASE_URL: this.#site.databaseUrl,
        MARKWELL_DATA_DIR: this.#site.dataFolder,
        LOG_LEVEL: "error",
      },
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(stdout);
  }

  get url(): string {
    return this.#site.url;
  }

  /** @returns the slips of every group, by package. */
  async prepare({ groups, pupils }: ExamDayPlan): Promise<Slips> {
    const name = `b${randomUUID().slice(0, 8)}`;
    const write = (file: string, text: string) =>
      writeFileSync(path.join(this.#folder, file), text);
    write("questions.json", JSON.stringify(bank()));
    const entries = Array.from({ length: groups }, (_, index) => {
      const examId = `${name}-g${index + 1}`;
      write(`${examId}.csv`, rosterOf(pupils));
      return manifestOf(examId, {
        date: new Date().toISOString().slice(0, 10),
        num_questions: QUESTIONS,
        time_limit: 120,
      });
    });
    const indented = entries.map((entry) => `  - ${entry.replaceAll("\n", "\n    ")}`);
    write(`${name}.yaml`, `exams:\n${indented.join("\n")}\n`);
    const out = path.join(this.#folder, name);
    await this.exam("prep", "--manifest", path.join(this.#folder, `${name}.yaml`), "--out", out);
    const packages = entries.map((_, index) => path.join(out, `${name}-g${index + 1}`));
    return new Map(packages.map((folder) => [folder, slipsIn(folder)]));
  }

  /** Launches packages together, and waits until every one of them runs. */
  async launch(packages: readonly string[], runtime: string): Promise<LaunchedNode[]> {
    for (const folder of packages) this.launched.add(folder);
    const printed = await this.exam("launch", ...packages, "--runtime", runtime);
    return launchedSchema.parse(printed).environments.map((environment, index) => ({
      package: packages[index] ?? "",
      environmentId: environment.environment_id,
      origin: new URL(environment.url).origin,
    }));
  }

  /** The process a group runs in. */
  processOf({ environmentId }: LaunchedNode): number {
    const folder = path.join(this.#site.dataFolder, "exams/processes", environmentId);
    return Number.parseInt(readFileSync(path.join(folder, "node.pid"), "utf8"), 10);
  }

  /** Removes groups with whatever is in them. */
  async discard(packages: readonly string[]): Promise<void> {
    for (const folder of packages) {
      await this.exam("teardown", folder, "--discard", path.basename(folder));
      this.launched.delete(folder);
    }
  }
}

const launchedSchema = z.object({
  environments: z.array(z.object({ environment_id: z.string(), url: z.string() })),
});

function bank() {
  return Array.from({ length: QUESTIONS }, (_, index) => ({
    ...NUMBER_QUESTION,
    prompt: `What is ${index + 6} × 7?`,
    key: { ...NUMBER_QUESTION.key, value: String((index + 6) * 7) },
  }));
}

function slipsIn(folder: string): Slip[] {
  const lines = readFileSync(path.join(folder, "credentials.csv"), "utf8").trim().split("\r\n");
  return lines.slice(1).map((line) => {
    const [studentId = "", , password = ""] = line.split(",");
    return { package: folder, studentId, password };
  });
}

/** Signs in with a slip and opens the paper, as the player does. */
export async function sitDown(origin: string, slip: Slip): Promise<Sitter> {
  const json = { "content-type": "application/json" };
  const body = JSON.stringify({
    student_id: slip.studentId,
    password: slip.password,
    device_id: randomUUID(),
  });
  const login = insist(await ask({ method: "POST", url: `${origin}/login`, headers: json, body }));
  const { token } = loginReplySchema.parse(JSON.parse(login));
  const headers = { authorization: `Bearer ${token}` };
  const opened = insist(await ask({ method: "GET", url: `${origin}/exam/start`, headers }));
  const paper = startReplySchema.parse(JSON.parse(opened));
  return {
    origin,
    token,
    client: randomUUID(),
    questionIds: paper.questions.map(({ question_id }) => question_id),
    seq: 0,
    position: paper.position,
  };
}

/** Saves one answer. @returns the milliseconds it took at the node, by the node's own clock. */
export async function saveOne(sitter: Sitter, index: number): Promise<number> {
  const seq = ++sitter.seq;
  const body = JSON.stringify({
    question_id: sitter.questionIds[index % sitter.questionIds.length],
    response: { v: 1, text: String(index) },
    client_id: sitter.client,
    client_seq: seq,
    based_on: sitter.position,
    client_time: new Date().toISOString(),
  });
  const headers = { authorization: `Bearer ${sitter.token}`, "content-type": "application/json" };
  const reply = await ask({ method: "POST", url: `${sitter.origin}/exam/answer`, headers, body });
  const { position } = savedSchema.parse(JSON.parse(insist(reply)));
  sitter.position = Math.max(sitter.position, position);
  return Number(/dur=([\d.]+)/.exec(String(reply.headers["server-timing"]))?.[1] ?? Number.NaN);
}

const savedSchema = z.object({ position: z.int() });

function insist({ status, body }: Answer): string {
  if (status !== 200) throw new Error(`status ${status}`);
  return body.toString();
}
