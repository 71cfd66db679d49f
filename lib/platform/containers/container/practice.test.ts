import { describe, expect, it, onTestFinished, vi } from "vitest";
import { containerOptions, hasEngine, patientEngine } from "@/test/container-engine";
import { testGroup } from "@/test/exam-environment";
import { ask, call, logIn, openPaper, saveOf } from "@/test/exam-node-client";
import { examQuestion, markedQuestion } from "@/test/exam-node-package";
import { listeningCoordinator } from "@/test/listening-coordinator";
import { again, join, PRACTICE, practise, review } from "@/test/practice-node";
import { launchEnvironment } from "../launch-environment";
import { ContainerRuntime } from "./container-runtime";
import { namesOf } from "./names";

const SOON = { timeout: 30_000, interval: 50 };
const questions = [markedQuestion(), examQuestion()];
const essay = questions[1]?.id ?? "";

describe.skipIf(!hasEngine)("a practice in a container", () => {
  it("is begun, practised in and looked back at, through a kill of its program, and keeps to itself", async () => {
    const { url, heard } = await listeningCoordinator();
    const runtime = new ContainerRuntime(containerOptions(19_300));
    const { spec } = testGroup({ coordinatorUrl: url }, { exam: PRACTICE, questions, pupils: [] });
    onTestFinished(async () => {
      await runtime.destroy(spec.environmentId);
    });
    const { address: origin = "" } = await launchEnvironment(runtime, spec);
    const where = { origin, config: { ...spec.program, environmentId: spec.environmentId } };
    // The page is the practice's own build.
    const page = await (await fetch(origin)).text();
    const [, script = ""] = /src="(\/player\/[^"]+\.js)"/.exec(page) ?? [];
    expect(await (await fetch(origin + script)).text()).toContain("/practice/join");

    const joined = await join(where, "Ada Obi");
    const { token } = joined;
    await openPaper(where, token);
    const written = { client_seq: 9, response: { v: 1, text: "My stepdad hits me." } };
    expect((await ask(where, token, "POST", "/exam/answer", saveOf(essay, written))).status).toBe(
      200,
    );
    await practise(where, token, "42");
    const before = { points: 1, max_points: 1, unmarked: 1 };
    expect(await review(where, token, 1)).toMatchObject(before);
    const next = await again(where, token);

    // Its program dies; the engine starts it again on its volume.
    const { docker } = patientEngine();
    const container = docker.getContainer(namesOf(spec.environmentId).node);
    const { State } = await container.inspect();
    process.kill(State.Pid, "SIGKILL");
    await vi.waitFor(async () => {
      expect((await container.inspect()).State).toMatchObject({ Running: true });
      expect((await container.inspect()).State.Pid).not.toBe(State.Pid);
      expect((await fetch(`${origin}/healthz`)).ok).toBe(true);
    }, SOON);
    const back = await logIn(where, joined.student_id, joined.password);
    expect(back.exam_session_id).toBe(next.exam_session_id);
    expect(await review(where, back.token, 1)).toMatchObject(before);

    const totals = await call(
      { origin, config: { ...where.config, ...PLACE } },
      "GET",
      "/api/practice-totals",
    );
    expect(await totals.json()).toMatchObject({ pupils: null, attempts_handed_in: null });
    await vi.waitFor(
      () => expect(heard.map(({ event_type: type }) => type)).toContain("concern_found"),
      SOON,
    );
    const kinds = new Set(heard.map(({ event_type: type }) => type));
    expect([...kinds].sort()).toEqual(["concern_found", "node_health"]);
    expect(JSON.stringify(heard)).not.toMatch(/Ada Obi|guest-/);
  }, 120_000);
});

/** What a node's own configuration says besides, and no call looks at. */
const PLACE = { host: "127.0.0.1", port: 0, databasePath: "" } as const;
