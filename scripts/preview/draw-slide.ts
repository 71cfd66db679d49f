import type { SlideDeck, SlideElement } from "./slide-deck";

type Slide = SlideDeck["slides"][number];

/** Draws a slide at its own size; whoever places it scales it. Words go in as text nodes only. */
export function drawSlide(slide: Slide, pageSize: SlideDeck["pageSize"]): HTMLElement {
  const page = document.createElement("div");
  page.className = "page";
  page.style.width = px(pageSize.width.value);
  page.style.height = px(pageSize.height.value);
  const { fillType, solidFill } = slide.pageProperties.pageBackgroundFill;
  page.style.background = (fillType === "SOLID_FILL" && colour(solidFill)) || "#fff";
  for (const element of slide.pageElements) page.append(...drawWithParts(element));
  return page;
}

function drawWithParts(element: SlideElement | null): HTMLElement[] {
  if (element === null) return [];
  if (element.group === undefined) return [drawElement(element)];
  return element.group.children.flatMap(drawWithParts);
}

function drawElement(element: SlideElement): HTMLElement {
  const box = document.createElement("div");
  box.className = "box";
  box.style.left = px(element.position.x.value);
  box.style.top = px(element.position.y.value);
  box.style.width = px(element.size.width.value);
  box.style.minHeight = px(element.size.height.value);
  if (element.rotate !== 0) box.style.rotate = `${element.rotate}deg`;
  if (element.fill.fillType === "SOLID_FILL") box.style.background = colour(element.fill.solidFill);
  if (element.image !== undefined) box.append(drawPicture(element.image.contentUrl, element));
  for (const { textSpans, paragraphProperty } of element.shape?.text.paragraphs ?? []) {
    const line = document.createElement("p");
    line.style.textAlign = alignment(paragraphProperty.alignment);
    for (const { textRun } of textSpans) {
      if (textRun !== undefined) line.append(drawRun(textRun));
    }
    if (line.textContent === "") line.append("\u00a0");
    box.append(line);
  }
  return box;
}

function drawPicture(url: string, { size }: SlideElement): HTMLImageElement {
  const picture = document.createElement("img");
  picture.alt = "";
  // Anything but a picture of the deck itself stays out; the frame's policy refuses it too.
  if (/^(blob:|data:image\/)/.test(url)) picture.src = url;
  picture.style.width = px(size.width.value);
  picture.style.height = px(size.height.value);
  return picture;
}

type Run = NonNullable<
  NonNullable<SlideElement["shape"]>["text"]["paragraphs"][number]["textSpans"][number]["textRun"]
>;

function drawRun({ content, style }: Run): HTMLElement {
  const span = document.createElement("span");
  span.textContent = content;
  span.style.fontSize = px(Math.min(Math.max(style.fontSize.value, 6), 200));
  span.style.color = colour(style.foregroundColor);
  if (style.bold === true) span.style.fontWeight = "700";
  if (style.italic === true) span.style.fontStyle = "italic";
  return span;
}

function px(value: number): string {
  return `${Math.round(value * 10) / 10}px`;
}

/** Colours come as rgb(…) or rgba(…); anything else is none. */
function colour(value: string | null | undefined): string {
  return typeof value === "string" && /^rgba?\([\d., %]+\)$/.test(value) ? value : "";
}

function alignment(value: string | null | undefined): string {
  return { CENTER: "center", RIGHT: "right", JUSTIFY: "justify" }[value ?? ""] ?? "left";
}
