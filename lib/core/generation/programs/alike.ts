import { sayingOf } from "@/lib/core/questions/parsons/compose";
import type { WholeProgram } from "./lesson-program";

/** From here on one program tells what the other does. */
const ALIKE = 0.6;

/** Whether two programs share so many lines that a question on one helps with a question on the other. */
export function areAlike(a: WholeProgram, b: WholeProgram): boolean {
  const said = ({ lines }: WholeProgram) => new Set(lines.map(({ code }) => sayingOf(code, true)));
  const [one, other] = [said(a), said(b)];
  const shared = [...one].filter((line) => other.has(line)).length;
  return shared / Math.min(one.size, other.size) >= ALIKE;
}
