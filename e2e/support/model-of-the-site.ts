import { answerSlots } from "../../test/model-replies";
import type { StrictModelServer } from "../../test/strict-model-server";
import { startStrictModelServer } from "../../test/strict-model-server";
import { prepareSite } from "./site";

/** The language model of the site under test, which keeps its answers back while a test wants it to. */
export interface SiteModel extends StrictModelServer {
  /** From now on requests wait. */
  hold(): void;
  /** Answers the oldest request that waits, as soon as there is one. */
  letOneGo(): void;
  /** Nothing waits any longer. */
  letAllGo(): void;
}

export async function startSiteModel(): Promise<SiteModel> {
  const gate = new Gate();
  let answers = 0;
  const server = await startStrictModelServer(
    async (request) => {
      await gate.pass();
      answers += 1;
      // No two answers are alike, so that a question made again can be told from the old one.
      return answerSlots(request).replaceAll(/"Question (\d+):/g, `"Question $1-${answers}:`);
    },
    {},
    (await prepareSite()).modelPort,
  );
  return Object.assign(server, {
    hold: () => gate.close(),
    letOneGo: () => gate.letOneGo(),
    letAllGo: () => gate.open(),
  });
}

class Gate {
  #open = true;
  /** Places given before anybody came for them. */
  #free = 0;
  #waiting: (() => void)[] = [];

  close(): void {
    this.#open = false;
  }

  open(): void {
    this.#open = true;
    this.#free = 0;
    for (const go of this.#waiting.splice(0)) go();
  }

  letOneGo(): void {
    const go = this.#waiting.shift();
    if (go === undefined) this.#free += 1;
    else go();
  }

  async pass(): Promise<void> {
    if (this.#open) return;
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
