import { randomUUID } from "node:crypto";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { SLIP_PASSWORD, slipHash } from "@/test/exam-group";
import { ask, logIn, openPaper, saveOf } from "@/test/exam-node-client";
import { examPackage, examPupil, examQuestion, nodeConfig } from "@/test/exam-node-package";
import { seedNode, startNode } from "@/test/exam-node-program";
import { fillDisk, freeDisk, hasSmallDisk, smallDisk } from "@/test/small-disk";

describe.skipIf(!hasSmallDisk)("a disk that is full", () => {
  it("stops no pupil: what cannot be kept is refused for a while, and what was kept is there", async () => {
    const question = examQuestion();
    const pupil = examPupil({ externalId: "S1", passwordHash: await slipHash });
    const group = examPackage({ questions: [question], pupils: [pupil] });
    const config = nodeConfig(group, path.join(smallDisk, "group.db"));
    seedNode(config, group);
    const node = await startNode(config);
    try {
      const { token } = await logIn(node, "S1", SLIP_PASSWORD);
      await openPaper(node, token);
      const text = "x".repeat(15_000);
      const save = (sequence: number) =>
        ask(node, token, "POST", "/exam/answer", {
          ...saveOf(question.id, { response: { v: 1, text: `${sequence} ${text}` } }),
          client_id: CLIENT,
          client_seq: sequence,
        });
      expect((await save(1)).status).toBe(200);
      fillDisk(0);
      // What the file has room for is still kept; then comes the first refusal.
      let sequence = 1;
      let response: Response;
      do response = await save(++sequence);
      while (response.status === 200);
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toBe("5");
      const health = await fetch(`${node.origin}/healthz`);
      expect(health.status).toBe(503);
      expect(await health.json()).toMatchObject({
        status: "failing",
        problem: expect.stringContaining("disk of this exam group is full"),
      });
      freeDisk();
      expect((await save(sequence)).status).toBe(200);
      expect((await fetch(`${node.origin}/healthz`)).status).toBe(200);
      const paper = await openPaper(node, token);
      expect(paper.questions[0]?.saved).toMatchObject({
        response: { text: `${sequence} ${text}` },
      });
    } finally {
      await node.stop();
    }
  });
});

const CLIENT = randomUUID();
