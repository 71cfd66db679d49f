/** An exam morning: twenty groups of thirty, every pupil saving every five seconds, twenty dashboards watching. */
import path from "node:path";
import WebSocket from "ws";
import type { LaunchedNode, Sitter, Slip } from "./support/exam-day";
import { deliveryOf, saveOne, sitDown, withExamDay } from "./support/exam-day";
import { askOk } from "./support/http";
import { measured } from "./support/percentiles";
import type { Line } from "./support/report";
import { figureOf, report } from "./support/report";
import { runSchedule } from "./support/schedule";

const [GROUPS, PUPILS] = [20, 30];
const MINUTES = Number(process.argv[2] ?? 10);
/** Every pupil saves every five seconds. */
const SAVES_A_SECOND = (GROUPS * PUPILS) / 5;
const QUIET_MS = 10_000;

// Ports of their own: a school may be running on the usual ones.
process.env.EXAM_NODE_PORT_BASE = "27100";

await withExamDay({ groups: GROUPS, pupils: PUPILS }, async (day, slips) => {
  const nodes = await day.launch([...slips.keys()], "process");
  // The demo school has a prepared group of its own, which is not part of this day.
  const deliveries = await Promise.all([...slips.keys()].map(deliveryOf));
  const cookie = await administratorCookie();
  const seen: number[] = [];
  const dashboards = await Promise.all(
    deliveries.map((delivery) => openDashboard(day.url, delivery, cookie, seen)),
  );

  const sitters = new Map<string, Sitter>();
  const early = await Promise.all(nodes.map((node) => seat(node, slips, 0)));
  const atNode: number[] = [];
  const save = async (index: number, among: readonly Sitter[]): Promise<void> => {
    const sitter = among[index % among.length];
    if (sitter === undefined) throw new Error("nobody has sat down");
    atNode.push(await saveOne(sitter, Math.floor(index / among.length)));
  };
  let saved = 0;
  const counted = (among: readonly Sitter[]) => async (index: number) => {
    await save(index, among);
    saved++;
  };

  // The first of each group are writing already, as somebody always is when others come.
  await runSchedule({ ratePerSecond: SAVES_A_SECOND, seconds: 10 }, counted(early));
  atNode.length = 0;
  const everybodyIsIn = new AbortController();
  const rush = everybodySignsIn(nodes, slips, sitters).finally(() => everybodyIsIn.abort());
  const during = await runSchedule(
    { ratePerSecond: SAVES_A_SECOND, seconds: 60, ends: everybodyIsIn.signal },
    counted(early),
  );
  const signedIn = await rush;
  const atNodeDuring = measured(atNode, 0);
  const everybody = [...early, ...sitters.values()];

  atNode.length = 0;
  seen.length = 0;
  const live: number[] = [];
  const watching = setInterval(() => void askProgress(), 1000);
  const steady = await runSchedule(
    { ratePerSecond: SAVES_A_SECOND, seconds: MINUTES * 60 },
    counted(everybody),
  );
  clearInterval(watching);
  const memory = await residentMegabytes();
  const toDashboard = measured(seen, 0);
  const reads = await readsWhileNobodyTypes();
  const collections: number[] = [];
  let kept = 0;
  for (const group of slips.keys()) await day.exam("end", path.basename(group));
  const { collectGroup } = await import("@/lib/features/exams/collecting/mutations");
  for (const delivery of deliveries) {
    const began = performance.now();
    await collectGroup(undefined, delivery);
    collections.push(performance.now() - began);
    kept += await savesKept(delivery);
  }
  for (const dashboard of dashboards) dashboard.close();
  const { pool } = await import("@/lib/platform/db/pool");
  await pool.end();
  const node = measured(atNode, 0);
  report("exam-groups", [
    line(
      `Exam, ${GROUPS} groups × ${PUPILS} pupils, ${SAVES_A_SECOND} saves a second for ${MINUTES} minutes: at the node`,
      figureOf(node),
      "p99 under 10 ms, no error",
      node.p99 < 10 && steady.errors === 0,
    ),
    line("The same, seen by the pupils", figureOf(steady), "", true),
    line(
      "Acknowledged saves found in the collected results",
      `${kept} of ${saved}`,
      "all",
      kept === saved,
    ),
    line(
      `${sitters.size} pupils sign in at once`,
      `all in after ${(signedIn / 1000).toFixed(1)} s`,
      "under 30 s",
      signedIn < 30_000,
    ),
    line(
      "Saves meanwhile: at the node",
      figureOf(atNodeDuring),
      "p99 under 25 ms, no error",
      atNodeDuring.p99 < 25 && during.errors === 0,
    ),
    line("The same, seen by pupils on the same two cores", figureOf(during), "", true),
    line(
      "Live progress of a group, asked every second",
      figureOf(measured(live, 0)),
      "p99 under 100 ms",
      measured(live, 0).p99 < 100,
    ),
    line(
      `From a saved answer to the dashboard, ${GROUPS} open`,
      figureOf(toDashboard),
      "p95 under 50 ms",
      toDashboard.p95 < 50,
    ),
    line(
      `Reads of pupils and sittings in the database in ${QUIET_MS / 1000} s in which nobody types`,
      String(reads),
      "none",
      reads === 0,
    ),
    line(
      "Memory of a group's node with thirty pupils",
      `${Math.min(...memory).toFixed(0)}–${Math.max(...memory).toFixed(0)} MB`,
      "100 MB at most",
      Math.max(...memory) <= 100,
    ),
    line(
      "Collecting and verifying a group of thirty",
      `${Math.max(...collections).toFixed(0)} ms at most`,
      "under 2 s",
      Math.max(...collections) < 2000,
    ),
  ]);

  async function askProgress(): Promise<void> {
    const began = performance.now();
    const delivery = deliveries[live.length % deliveries.length] ?? "";
    await askOk({
      method: "GET",
      url: `${day.url}/api/deliveries/${delivery}/live-progress`,
      headers: { cookie },
    });
    live.push(performance.now() - began);
  }
});

function line(what: string, figure: string, bar: string, met: boolean): Line {
  return { what, figure, bar, met };
}

async function seat(
  node: LaunchedNode,
  slips: ReadonlyMap<string, readonly Slip[]>,
  place: number,
): Promise<Sitter> {
  const slip = slips.get(node.package)?.[place];
  if (slip === undefined) throw new Error("there is no such slip");
  return await sitDown(node.origin, slip);
}

/** Everybody but the first of each group, at the same moment. @returns milliseconds until the last was in. */
async function everybodySignsIn(
  nodes: readonly LaunchedNode[],
  slips: ReadonlyMap<string, readonly Slip[]>,
  sitters: Map<string, Sitter>,
): Promise<number> {
  const began = performance.now();
  await Promise.all(
    nodes.flatMap((node) =>
      Array.from({ length: PUPILS - 1 }, async (_, index) => {
        sitters.set(`${node.package} ${index}`, await seat(node, slips, index + 1));
      }),
    ),
  );
  return performance.now() - began;
}

async function administratorCookie(): Promise<string> {
  const { listPeople } = await import("@/lib/features/accounts/data");
  const { cookieOf } = await import("@/test/assigned-test");
  const person = (await listPeople()).find(({ role }) => role === "administrator");
  if (person === undefined) throw new Error("the school has no administrator");
  return await cookieOf(person.personId);
}

/** Listens to a group as its wall does; notes how long after each answer it heard of it. */
async function openDashboard(
  url: string,
  delivery: string,
  cookie: string,
  seen: number[],
): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/api/deliveries/${delivery}/ws`, {
    headers: { cookie, origin: url },
  });
  socket.on("message", (bytes: Buffer) => {
    const { type, data } = JSON.parse(bytes.toString());
    if (type === "answer_submitted") seen.push(Date.now() - Date.parse(data.at));
  });
  await new Promise((resolve, reject) => {
    socket.once("message", resolve);
    socket.once("error", reject);
  });
  return socket;
}

/**
 * Looks the database's own counters up before and after: what a dashboard shows comes from these tables. A node says every
 * half minute how it is, and to keep that is to look once whether it is kept already: those looks are no reads.
 */
async function readsWhileNobodyTypes(): Promise<number> {
  const before = await countsOfSittings();
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  const after = await countsOfSittings();
  return after.scans - before.scans - (after.reports - before.reports);
}

/** Scans of these tables so far, and events of nodes that were kept. */
async function countsOfSittings(): Promise<{ scans: number; reports: number }> {
  const { pool } = await import("@/lib/platform/db/pool");
  // A connection passes on its counters when it has been idle for ten seconds at the latest.
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  const { rows } = await pool.query<{ scans: string; reports: string }>(
    `select sum(coalesce(seq_scan, 0) + coalesce(idx_scan, 0)) as scans,
       sum(n_tup_ins) filter (where relname = 'ExamEvent') as reports
     from pg_stat_user_tables where relname in ('ExamSession', 'ExamPupil', 'ExamEvent')`,
  );
  return { scans: Number(rows[0]?.scans), reports: Number(rows[0]?.reports) };
}

/** Entries of pupils' logs that are saves, in what was collected. */
async function savesKept(delivery: string): Promise<number> {
  const { pool } = await import("@/lib/platform/db/pool");
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from "ExamLogEntry" where "groupId" = $1::uuid and kind = 'save'`,
    [delivery],
  );
  return rows[0]?.n ?? 0;
}

/** What each node itself reported last, in megabytes. */
async function residentMegabytes(): Promise<number[]> {
  const { pool } = await import("@/lib/platform/db/pool");
  const { rows } = await pool.query<{ bytes: string }>(
    `select distinct on ("groupId") data ->> 'resident_bytes' as bytes from "ExamEvent"
     where type = 'node_health' order by "groupId", sequence desc`,
  );
  return rows.map(({ bytes }) => Number(bytes) / 1e6);
}
