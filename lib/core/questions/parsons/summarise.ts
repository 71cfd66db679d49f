import type { Distribution } from "../contract";
import { tally } from "../shared/tally";
import { lineClasses } from "./compose";
import { describeProgram, mark, modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";

/** A row for each program that pupils built, and for the right one even if nobody did. */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const given = responses.filter(({ lines }) => lines.length > 0);
  const classes = lineClasses(content);
  const said = (response: Response) => ({
    group: response.lines.map(({ line, indent }) => `${indent} ${classes.get(line)}`).join("\n"),
    label: describeProgram(content, response),
    isKey: mark({ content, key, response, maxPoints: 1 }).outcome === "correct",
  });
  return tally(given.map(said), responses.length - given.length, [
    said(modelResponse(content, key)),
  ]);
}
