import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, test } from "playwright/test";
import { databaseUrl } from "../scripts/postgres/cluster.mjs";
import { temporaryFolder } from "../scripts/postgres/test-cluster.mjs";
import { logIn, openPaper } from "../test/exam-node-client";
import { answer42, passwordOf } from "../test/exam-pupil";
import type { OwnSite } from "./support/own-site";
import { command, launchGroup, ownSite, run, runtimeOf, start, stop } from "./support/own-site";

/** What pupils did, and what became of it. */
const TABLES = [
  ...["Attempt", "AnswerLog", "Answer", "Mark"],
  ...["ExamTransfer", "ExamLogEntry", "ExamResult", "ExamResultQuestion", "ExamMark"],
];

/** The runbook's own commands, each block of them as it stands there. */
const [places, backUp, restore] = [
  ...readFileSync("docs/operations/backup.md", "utf8").matchAll(/```sh\n(.+?)```/gs),
].map(([, block = ""]) => block);

test("a backup made and restored word by word brings back every answer, collected or not, and every log verifies", async () => {
  test.setTimeout(400_000);
  expect(places).toMatch(/^DATA=.+\nBACKUP=.+\n$/);
  const site = await ownSite({ EXAM_NODE_PORT_BASE: "22500" });
  const restored = await ownSite({ EXAM_NODE_PORT_BASE: "22600" });
  const backup = path.join(temporaryFolder(), "markwell.tar.gz");
  const inShell = (block: string | undefined, { folder, env }: OwnSite) =>
    run({ env: { ...env, DATA: folder, BACKUP: backup } }, ["/bin/sh", "-euc", block ?? ""]);
  try {
    await command(site, "db", "reset", "--yes", "--school", "Backup School");
    await start(site);
    const collected = await answeredGroup(site, "backup-g1");
    await command(site, "exam", "end", "backup-g1");
    const results = path.join(site.folder, "results.json");
    const later = path.join(site.folder, "later.json");
    await command(site, "exam", "collect", "backup-g1", "--out", results);
    const { token, folder } = await answeredGroup(site, "backup-g2");
    const before = await digests(site);
    expect(before.ExamLogEntry).not.toBe(before.Attempt);

    const said = await inShell(backUp, site);
    expect(said).toContain("Stopped: backup-g1, backup-g2");
    await inShell(restore, restored);
    const second = await start(restored);
    expect(await digests(restored)).toEqual(before);
    expect(JSON.parse(await command(restored, "db", "verify"))).toMatchObject({
      ...{ exams: 1, faults: [] },
    });
    // Whoever wrote in the other group goes on with the same slip, and even the same sign-in.
    const group = await addressOf(restored, "backup-g2");
    expect(JSON.stringify(await openPaper(group, token))).toContain('"42"');
    await logIn(group, "S1", passwordOf(folder, "S1"));
    await command(restored, "exam", "end", "backup-g2");
    await command(restored, "exam", "collect", "backup-g2", "--out", later);
    expect(JSON.parse(await command(restored, "db", "verify"))).toMatchObject({
      ...{ exams: 2, faults: [] },
    });
    expect(readFileSync(later, "utf8")).toContain('"42"');
    expect(collected.token).not.toBe(token);
    await stop(second);
  } finally {
    for (const each of [site, restored]) {
      await run(each, [process.execPath, "scripts/start.mjs", "--stop-exams"]);
      const runtime = runtimeOf(each);
      for (const { environmentId } of await runtime.list()) await runtime.destroy(environmentId);
    }
  }
});

/** A group that runs, in which S1 has written 42. */
async function answeredGroup(site: OwnSite, name: string) {
  const folder = await launchGroup(site, name);
  return { folder, token: await answer42(await addressOf(site, name), folder) };
}

async function addressOf(site: OwnSite, name: string): Promise<{ readonly origin: string }> {
  let origin = "";
  await expect(async () => {
    const found = (await runtimeOf(site).list()).find(({ slug }) => slug === name);
    expect(found?.state).toBe("running");
    origin = found?.address ?? "";
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  }).toPass({ timeout: 60_000 });
  return { origin };
}

/** One number for all rows of each table: the same rows give the same number. */
async function digests({ folder }: OwnSite): Promise<Record<string, string>> {
  const url = databaseUrl(path.join(folder, "postgres"), "markwell");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found: Record<string, string> = {};
  for (const table of TABLES) {
    const { rows } = await client.query<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from "${table}" t`,
    );
    found[table] = rows[0]?.sum ?? "";
  }
  await client.end();
  return found;
}
