import type { Form, FormOf } from "../form";
import { BrokenQuestion } from "../ledger";
import { plainDecimal } from "../number";
import type { Row } from "./row";

/** "8", exact to "±0.1", "5%" or "3 significant figures", in "m; cm = 0.01". */
export function readNumber(row: Row): Form {
  const answer = row.get("answer") ?? "";
  const units = unitsIn(row.get("units") ?? "");
  return {
    kind: "number",
    asksUnit: units.length > 0,
    value: plainDecimal(answer),
    tolerance: toleranceIn(row.get("tolerance") ?? ""),
    units,
    unitShare: 0,
  };
}

export function toleranceText({ tolerance }: FormOf<"number">): string {
  switch (tolerance.kind) {
    case "exact":
      return "";
    case "absolute":
      return `±${tolerance.by}`;
    case "relative":
      return `${tolerance.percent}%`;
    case "significant-figures":
      return `${tolerance.figures} significant figures`;
  }
}

function toleranceIn(text: string): FormOf<"number">["tolerance"] {
  const plain = text.replace(/[±+]|\/-/g, "").trim();
  if (plain === "" || /^exact$/i.test(plain)) return { kind: "exact" };
  const figures = /^(\d{1,2})\s*(?:s\.?f\.?|significant figures?)$/i.exec(plain)?.[1];
  if (figures !== undefined) return { kind: "significant-figures", figures: Number(figures) };
  const percent = /^([\d.e-]+)\s*%$/.exec(plain)?.[1];
  const by = Number(percent ?? plain);
  if (Number.isNaN(by)) throw new BrokenQuestion(`“${text}” does not say how exact it must be.`);
  return percent === undefined ? { kind: "absolute", by } : { kind: "relative", percent: by };
}

function unitsIn(text: string): FormOf<"number">["units"] {
  return text
    .split(";")
    .map((unit) => unit.trim())
    .filter((unit) => unit !== "")
    .map((unit) => {
      const [name = "", factor = "1"] = unit.split("=").map((part) => part.trim());
      return { name, factor: Number(factor) || 1 };
    });
}
