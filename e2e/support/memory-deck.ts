import type { Page } from "playwright/test";
import { expect } from "playwright/test";
import pptxgen from "pptxgenjs";
import { upload } from "./staff-browser";

/** Uploads a short deck with the words that test/model-replies.ts quotes, and ends on its page. */
export async function uploadMemoryDeck(page: Page, fileName = "Memory.pptx"): Promise<void> {
  const deck = new pptxgen();
  deck.addSlide().addText("Memory", { x: 1, y: 1, w: 8, h: 1 });
  const bullet = { bullet: true, breakLine: true };
  deck.addSlide().addText(
    [
      {
        text: "RAM is volatile memory: it forgets when the power goes off.",
        options: bullet,
      },
      { text: "ROM keeps the start-up program of the computer.", options: bullet },
      { text: "Which memory do you think is quicker?", options: bullet },
    ],
    { x: 1, y: 1, w: 8, h: 3 },
  );
  const buffer = (await deck.write({ outputType: "nodebuffer" })) as Buffer;
  await page.goto("/teacher/lessons/new");
  await upload(page, { name: fileName, mimeType: "", buffer });
  await expect(page.getByRole("heading", { name: "What was understood" })).toBeVisible();
}
