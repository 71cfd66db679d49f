import pg from "pg";
import { expect, test } from "playwright/test";
import { databaseUrl } from "../scripts/postgres/cluster.mjs";
import type { OwnSite } from "./support/own-site";
import { command, launchGroup, ownSite, run, runtimeOf, start, stop } from "./support/own-site";
import { prepareSite } from "./support/site";

test("whoever stops the site is told which exam groups go on; the next start adopts them, and --stop-exams stops them too", async () => {
  test.setTimeout(300_000);
  const site = await besideTheSite();
  const runtime = runtimeOf(site);
  const stopExams = [process.execPath, "scripts/start.mjs", "--stop-exams"];
  try {
    const first = await start(site);
    await launchGroup(site, "fire-drill-g1");
    const [before] = await runtime.list();
    expect(before).toMatchObject({ slug: "fire-drill-g1", state: "running" });
    const said = await stop(first);
    expect(said).toContain(
      "1 exam group goes on running, and pupils can go on writing: fire-drill-g1",
    );
    expect(said).toContain("npm start -- --stop-exams");
    expect(await runtime.list()).toEqual([before]);
    expect((await fetch(`${before?.address}/healthz`)).status).toBe(200);

    const second = await start(site);
    expect(await runtime.list()).toEqual([before]);
    const ended = await run(site, stopExams);
    expect(ended).toContain("Stopping Markwell");
    expect(ended).toContain("Stopped: fire-drill-g1");
    expect(second.child.exitCode).toBe(0);
    expect(await runtime.list()).toMatchObject([{ state: "stopped" }]);
    expect(await run(site, stopExams)).toContain("No exam group runs");
  } finally {
    for (const { environmentId } of await runtime.list()) await runtime.destroy(environmentId);
  }
});

/** With a database of its own in the server of the site under test. */
async function besideTheSite(): Promise<OwnSite> {
  const { dataFolder } = await prepareSite();
  const cluster = `${dataFolder}/postgres`;
  const database = `stopping_${Date.now()}`;
  const client = new pg.Client({ connectionString: databaseUrl(cluster, "postgres") });
  await client.connect();
  await client.query(`create database ${database}`);
  await client.end();
  const site = await ownSite({
    DATABASE_URL: databaseUrl(cluster, database),
    EXAM_NODE_PORT_BASE: "22400",
  });
  await command(site, "db", "reset", "--yes", "--school", "Stopping School");
  return site;
}
