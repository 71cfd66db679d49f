/** A pupil without a mouse: nothing here clicks, and nothing moves the focus but a key. */
import type { Locator, Page } from "playwright/test";
import { expect } from "playwright/test";

/** The way to an element from where the focus is, as the eye sees it. */
type Way = "here" | "forwards" | "backwards";

const MOST_STEPS = 80;

export class Keys {
  /** So far; a text that is typed counts as one. */
  presses = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let done = 0; done < times; done++) {
      await this.page.keyboard.press(key);
      this.presses += 1;
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.presses += 1;
  }

  /** Goes on, or back, with Tab until the element has the focus; of radio buttons that belong together, any of them. */
  async reach(wanted: Locator): Promise<void> {
    await expect(wanted).toBeVisible();
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const way = await wanted.evaluate(wayTo);
      if (way === "here") return;
      await this.press(way === "forwards" ? "Tab" : "Shift+Tab");
    }
    throw new Error(`Tab does not lead to ${wanted}.`);
  }

  /** Goes to a button or link and presses it. */
  async use(wanted: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
    await this.reach(wanted);
    await this.press(key);
  }

  async fill(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.type(text);
  }

  /** Chooses one of several radio buttons: Tab to them, then the arrows. */
  async choose(radio: Locator): Promise<void> {
    await this.reach(radio);
    await this.press("Space");
    for (let steps = 0; steps < MOST_STEPS && !(await radio.isChecked()); steps++)
      await this.press("ArrowDown");
    await expect(radio).toBeChecked();
  }
}

/** Only looks. */
function wayTo(wanted: Element): Way {
  const at = document.activeElement;
  if (at === wanted || at === null) return at === null ? "forwards" : "here";
  const name = wanted instanceof HTMLInputElement && wanted.type === "radio" ? wanted.name : "";
  if (name !== "" && at instanceof HTMLInputElement && at.name === name) return "here";
  const isBefore = at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBefore ? "backwards" : "forwards";
}
