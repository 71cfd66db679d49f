/**
 * PROGRAM of the preview frame. It is handed the teacher's own file by the page around it, draws the slides,
 * and says how that went. Its origin is opaque: it can read nothing of the school and reach no network.
 */
import pptxParser from "pptx-parser";
import { parse } from "zod/mini";
import { MOST_DRAWN_SLIDES } from "@/components/lessons/left-out";
import { drawSlide } from "./draw-slide";
import { slideDeckSchema } from "./slide-deck";

addEventListener("message", (event: MessageEvent<unknown>) => {
  if (event.source !== parent || !(event.data instanceof Blob)) return;
  void draw(event.data);
});
// Errors that the parser throws where nobody catches them end the preview too.
addEventListener("error", () => tell("failed"));
addEventListener("unhandledrejection", () => tell("failed"));
tell("ready");

async function draw(file: Blob): Promise<void> {
  try {
    const deck = parse(slideDeckSchema, await pptxParser.default(file));
    const sheets = deck.slides.slice(0, MOST_DRAWN_SLIDES).map((slide, index) => {
      const sheet = document.createElement("figure");
      sheet.setAttribute("aria-label", `Slide ${index + 1}`);
      sheet.append(drawSlide(slide, deck.pageSize));
      return sheet;
    });
    document.body.replaceChildren(...sheets);
    scaleSlides(deck.pageSize.width.value, deck.pageSize.height.value);
    tell("drawn");
  } catch {
    tell("failed");
  }
}

/** Scales every slide to the width its sheet has. */
function scaleSlides(width: number, height: number): void {
  const scale = () => {
    const share = (document.querySelector("figure")?.clientWidth ?? width) / width;
    document.body.style.setProperty("--scale", String(share));
    document.body.style.setProperty("--height", `${height * share}px`);
  };
  scale();
  addEventListener("resize", scale);
}

function tell(state: "ready" | "drawn" | "failed"): void {
  // The page around has an origin; this frame cannot know it, and says nothing secret.
  parent.postMessage({ preview: state }, "*");
}
