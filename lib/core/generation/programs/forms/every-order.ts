import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import type { ProgramLine } from "@/lib/core/questions/shared/program-lines";
import { programText } from "@/lib/core/questions/shared/program-lines";

/** More programs than these are not tried for one question; with that many nobody can say how many are right. */
const MOST_RUNS = 5000;
/** A program that goes on for longer is taken for one without an end. */
const MOST_STEPS = 1000;
const SECONDS = 10;

/**
 * One run that puts the lines in every order and every indentation in which they can be a program, and says which of
 * them print what is wanted. It goes from the first line on, and gives up a beginning that prints something else or ends in an
 * error: what comes after cannot mend it. So few of the many orders need to be run, and yet none is passed over.
 * @param mostFound how many may print the same; with more, it only says that there are too many
 */
export function everyOrder(
  lines: readonly ProgramLine[],
  printed: string,
  mostFound: number,
): PythonRun {
  const codes = lines.map(({ code }) => JSON.stringify(code)).join(", ");
  const given = [
    `LINES = [${codes}]`,
    `WANTED = ${JSON.stringify(printed)}`,
    `MOST_RUNS, MOST_STEPS, MOST_FOUND = ${MOST_RUNS}, ${MOST_STEPS}, ${mostFound}`,
  ];
  return { program: `${given.join("\n")}\n${SEARCH}`, seconds: SECONDS };
}

/** @returns the programs that such a run found; undefined where there are too many, or it could not look at all of them. */
export function ordersFound(
  lines: readonly ProgramLine[],
  outcome: PythonOutcome | undefined,
): string[] | undefined {
  const found = outcome?.ended === "finished" ? outcome.output.trim() : TOO_MANY;
  if (found === TOO_MANY) return undefined;
  return found
    .split("\n")
    .filter((order) => order !== "")
    .map((order) => programText(order.split(" ").map(lineIn(lines))));
}

/** "2:1": the third of the lines, one step in. */
function lineIn(lines: readonly ProgramLine[]): (place: string) => ProgramLine {
  return (place) => {
    const [line = 0, indent = 0] = place.split(":").map(Number);
    return { code: lines[line]?.code ?? "", indent };
  };
}

const TOO_MANY = "too many";

const SEARCH = `
import sys

class TooMany(BaseException):
    pass

class GoesOn(BaseException):
    pass

class Screen:
    def __init__(self):
        self.text = ""
    def write(self, piece):
        self.text += piece
        if len(self.text) > 2 * len(WANTED) + 200:
            raise GoesOn
    def flush(self):
        pass

def tidy(text):
    return "\\n".join(line.rstrip() for line in text.split("\\n")).rstrip()

runs = 0
found = []

def prints(placed):
    global runs
    runs += 1
    if runs > MOST_RUNS:
        raise TooMany
    left = MOST_STEPS
    def count(frame, event, argument):
        nonlocal left
        left -= 1
        if left < 0:
            raise GoesOn
        return count
    screen, usual = Screen(), sys.stdout
    try:
        program = "\\n".join("    " * depth + LINES[line] for line, depth in placed)
        code = compile(program, "lines", "exec")
        sys.stdout = screen
        sys.settrace(count)
        exec(code, {"__name__": "__main__"})
    except BaseException:
        return None
    finally:
        sys.settrace(None)
        sys.stdout = usual
    return tidy(screen.text)

def opens(line):
    return LINES[line].endswith(":")

def goes_on(line):
    return LINES[line].split(":")[0].split(" ")[0] in ("elif", "else")

def has_its_if(placed, depth):
    before = [one for one in placed if one[1] <= depth]
    return before != [] and before[-1][1] == depth and opens(before[-1][0])

def keeps(placed):
    so_far = prints(placed)
    return so_far is not None and WANTED.startswith(so_far)

def search(placed, rest):
    if not rest:
        if not opens(placed[-1][0]) and prints(placed) == WANTED:
            found.append(placed)
            if len(found) > MOST_FOUND:
                raise TooMany
        return
    last, deep = placed[-1]
    depths = [deep + 1] if opens(last) else range(deep + 1)
    # Another statement at the left edge: all before it is run as it stands.
    is_sound = 0 not in depths or keeps(placed)
    for at, line in enumerate(rest):
        if any(LINES[other] == LINES[line] for other in rest[:at]):
            continue
        for depth in depths:
            if goes_on(line) and not has_its_if(placed, depth):
                continue
            if depth > 0 or is_sound or goes_on(line):
                search(placed + [(line, depth)], rest[:at] + rest[at + 1:])

try:
    everything = list(range(len(LINES)))
    for first in everything:
        if not goes_on(first):
            search([(first, 0)], [line for line in everything if line != first])
    for placed in found:
        print(" ".join(f"{line}:{depth}" for line, depth in placed))
except TooMany:
    print("${TOO_MANY}")
`;
