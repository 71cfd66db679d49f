import { hold, release } from "./escapes";

/** One question of a file, its escapes still held, and what the lines around it say of it. */
export interface Block {
  readonly text: string;
  /** From the last $CATEGORY line before it; "" for none. */
  readonly topic: string;
  /** From comments: `// [tag:cells]`. */
  readonly tags: readonly string[];
}

/** The questions of a file: a blank line ends one. Comments and categories are taken out. */
export function blocksOf(file: string): Block[] {
  const blocks: Block[] = [];
  let topic = "";
  let tags: string[] = [];
  let lines: string[] = [];
  const finish = () => {
    const text = lines.join("\n").trim();
    lines = [];
    if (text === "") return;
    blocks.push({ text, topic, tags });
    tags = [];
  };
  for (const line of hold(file.replace(/^\ufeff/, "")).split(/\r\n?|\n/)) {
    const category = /^\s*\$CATEGORY:(.*)$/s.exec(line)?.[1];
    if (category !== undefined) {
      finish();
      topic = topicOf(category);
    } else if (/^\s*\/\//.test(line)) {
      tags.push(...tagsIn(line));
    } else if (line.trim() === "") finish();
    else lines.push(line);
  }
  finish();
  return blocks;
}

/** "$course$/top/Year 8/Cells" is "Cells": the last of a path, where "//" is a stroke and not the next step. */
export function topicOf(path: string): string {
  const steps = release(path).split(/(?<!\/)\/(?!\/)/);
  const last = (steps.at(-1) ?? "").replaceAll("//", "/").trim();
  return /^(top|default.*|\$\w+\$)$/i.test(last) ? "" : last;
}

function tagsIn(comment: string): string[] {
  return [...comment.matchAll(/\[tag:([^\]]{1,200})\]/g)].map(([, tag = ""]) => release(tag));
}
