/** One group's node alone: how soon it serves, thirty who sign in at once, and the highest rate of durable saves it keeps up. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { examPackage, examPupil, markedQuestion, nodeConfig } from "@/test/exam-node-package";
import { seedNode, startNode } from "@/test/exam-node-program";
import type { Sitter } from "./support/exam-day";
import { saveOne, sitDown, withExamDay } from "./support/exam-day";
import { measured } from "./support/percentiles";
import type { Line } from "./support/report";
import { report } from "./support/report";
import { runSchedule } from "./support/schedule";

const PUPILS = 30;
const STARTS = 5;
/** Saves a second; each step for so long. */
const RATES = [100, 200, 400, 600, 800, 1000, 1250, 1500, 2000];
const SECONDS = 8;
const PROMPT_MS = 10;
/** Beyond this the queue grows: the rate is not kept up. */
const WAITING_MS = 100;

process.env.EXAM_NODE_PORT_BASE = "27300";

const served = await longestStart();
await withExamDay({ groups: 1, pupils: PUPILS }, async (day, groups) => {
  const [[folder = "", slips = []] = []] = groups;
  const [node] = await day.launch([folder], "process");
  if (node === undefined) throw new Error("the group was not launched");
  const began = performance.now();
  const sitters = await Promise.all(slips.map((slip) => sitDown(node.origin, slip)));
  const signedIn = performance.now() - began;
  report("exam-node", [
    served,
    {
      what: `${PUPILS} pupils of one group sign in at once and open the paper`,
      figure: `${(signedIn / 1000).toFixed(2)} s`,
      bar: "under 2 s",
      met: signedIn < 2000,
    },
    ...(await highestRates(sitters, day.processOf(node))),
  ]);
});

/** The program alone, on a database that is there, as after every death. */
async function longestStart(): Promise<Line> {
  const folder = mkdtempSync(path.join(tmpdir(), "markwell-node-"));
  const pupils = Array.from({ length: PUPILS }, (_, index) =>
    examPupil({ externalId: `S${index}`, displayName: `Pupil ${index}` }),
  );
  const group = examPackage({ pupils, questions: [markedQuestion()] });
  const config = nodeConfig(group, path.join(folder, "exam.db"));
  seedNode(config, group);
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const node = await startNode(config);
    starts.push(node.readyMs);
    await node.kill();
  }
  rmSync(folder, { recursive: true });
  const longest = Math.max(...starts);
  return {
    what: `A group's program is started, kill −9 before: it serves after (longest of ${STARTS})`,
    figure: `${longest.toFixed(0)} ms`,
    bar: "under 1 s",
    met: longest < 1000,
  };
}

/** Steps the rate up until pupils wait; what they see counts, and what the node itself took is told beside it. */
async function highestRates(sitters: readonly Sitter[], pid: number): Promise<Line[]> {
  let prompt = "not even the lowest rate";
  let kept = prompt;
  let limit = "";
  for (const rate of RATES) {
    const atNode: number[] = [];
    const before = { at: performance.now(), node: coreSeconds(pid), pupils: ownCoreSeconds() };
    const seen = await runSchedule({ ratePerSecond: rate, seconds: SECONDS }, async (index) => {
      const sitter = sitters[index % sitters.length];
      if (sitter !== undefined) atNode.push(await saveOne(sitter, index));
    });
    const node = measured(atNode, seen.errors);
    const figure = `${rate} a second (p99 ${seen.p99.toFixed(1)} ms, of which ${node.p99.toFixed(1)} ms at the node)`;
    const seconds = (performance.now() - before.at) / 1000;
    const share = (used: number) => `${Math.round((100 * used) / seconds)} %`;
    const [ofNode, ofPupils] = [coreSeconds(pid) - before.node, ownCoreSeconds() - before.pupils];
    const cores = `the node ${share(ofNode)} of a core (${((1000 * ofNode) / (rate * SECONDS)).toFixed(2)} ms a save), the pupils' side ${share(ofPupils)}`;
    console.log(`  ${figure}; ${cores}`);
    if (seen.errors > 0) break;
    if (seen.p99 < PROMPT_MS) prompt = figure;
    if (seen.p99 < WAITING_MS) kept = figure;
    else limit ||= `at ${rate} a second: ${cores}`;
  }
  const line = (ms: number, figure: string): Line => ({
    what: `One node alone: the highest rate of durable saves with p99 under ${ms} ms, as pupils see it`,
    figure,
    bar: "",
    met: true,
  });
  return [
    line(PROMPT_MS, prompt),
    line(WAITING_MS, kept),
    { what: "What is busy where that is no longer kept up", figure: limit, bar: "", met: true },
  ];
}

/** Of the processor, by a process until now: seconds (Linux counts them in hundredths, proc_pid_stat(5)). */
function coreSeconds(pid: number): number {
  const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user = 0, system = 0] = fields.split(" ").slice(11, 13).map(Number);
  return (user + system) / 100;
}

/** By this process, which writes for all pupils. */
function ownCoreSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
