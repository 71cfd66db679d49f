import { expect, test } from "vitest";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import { MOST_OUTPUT } from "./output-room";
import { runPython } from "./run-python";

const me = { who: "test" };
const run = (program: string, rest: Omit<PythonRun, "program"> = {}): Promise<PythonOutcome> =>
  runPython({ program, ...rest }, me);

test("tells what was printed, and apart from it what the screen shows", async () => {
  const program = 'name = input("Your name? ")\nprint("Hello", name, "£ é 😀")';
  expect(await run(program, { input: "Zoë\n" })).toEqual({
    ended: "finished",
    output: "Hello Zoë £ é 😀\n",
    screen: "Your name? Zoë\nHello Zoë £ é 😀\n",
  });
});

test("works out an expression after the program", async () => {
  const outcome = await run("def area(a, b):\n    return a * b", { call: " area(3, 4) " });
  expect(outcome).toMatchObject({ ended: "finished", returned: "12" });
});

test.each([
  ["print(1)\nprint(x)", { type: "NameError", message: "name 'x' is not defined", line: 2 }],
  ["if x\n    print(1)", { type: "SyntaxError", message: "expected ':'", line: 1 }],
  [
    "def f():\n    return 1 / 0\nf()",
    { type: "ZeroDivisionError", message: "division by zero", line: 2 },
  ],
  ["input()", { type: "EOFError", message: "EOF when reading a line", line: 1 }],
  ["def f(n):\n    return f(n + 1)\nf(0)", { type: "RecursionError", line: 2 }],
  [
    "class E(Exception):\n    def __str__(self):\n        return 1\nraise E",
    { type: "E", message: "", line: 4 },
  ],
])("tells the error of %j and its line", async (program, error) => {
  expect(await run(program)).toMatchObject({ ended: "error", error });
});

test("an endless loop ends at its limit, and what it printed is kept", async () => {
  const outcome = await run('print("before")\nwhile True:\n    pass', { seconds: 3 });
  expect(outcome).toEqual({ ended: "time", output: "before\n", screen: "before\n" });
  expect(await run("print(1)")).toMatchObject({ ended: "finished", output: "1\n" });
});

test("output without end stops where it is full", async () => {
  const outcome = await run("while True:\n    print('x' * 99)");
  expect(outcome.ended).toBe("output");
  expect(outcome.output).toHaveLength(MOST_OUTPUT);
});

test("a program that takes all memory gets no more than its share", async () => {
  const outcome = await run("x = []\nwhile True:\n    x.append('a' * 1000000)");
  expect(outcome).toMatchObject({ ended: "memory", error: { type: "MemoryError", line: 3 } });
});

test("sleeping takes no time, and the program's clock goes on", async () => {
  const program = "import time\nt = time.time()\ntime.sleep(60)\nprint(round(time.time() - t))";
  expect(await run(program, { seconds: 4 })).toMatchObject({ ended: "finished", output: "60\n" });
});

test("exit() is an end like any other", async () => {
  expect(await run("print(1)\nexit()\nprint(2)")).toMatchObject({
    ended: "finished",
    output: "1\n",
  });
});

test("no program can be written beside, or grown in the server's memory", async () => {
  for (const program of [
    "open('a.txt', 'w')",
    "open('/main.py', 'r+').truncate(10 ** 9)",
    "import os\nos.mkdir('/x')",
    "import os\nos.rename('/main.py', '/x.py')",
    "import os\nos.open('x', os.O_CREAT | os.O_WRONLY, dir_fd=3)",
  ]) {
    expect(await run(program)).toMatchObject({ ended: "error" });
  }
});

test.each([
  "print(os.write(os.open('x', os.O_CREAT | os.O_WRONLY, dir_fd=fd), b'x' * 1000))",
  "print(os.mkdir('x', dir_fd=fd))",
  "print(os.unlink('main.py', dir_fd=fd))",
  "print(os.rename('main.py', 'x.py', src_dir_fd=fd, dst_dir_fd=fd))",
  "print(os.link('main.py', 'x.py', src_dir_fd=fd, dst_dir_fd=fd))",
  "print(os.open('main.py', os.O_RDWR | os.O_TRUNC, dir_fd=fd))",
])("the folder gives nobody a descriptor for %s", async (program) => {
  for (const folder of [".", "/", "./."]) {
    const open = `import os\nfd = os.open(${JSON.stringify(folder)}, os.O_RDONLY)\n`;
    expect(await run(open + program)).toMatchObject({ ended: "error", output: "" });
  }
});

test("a program cannot put another call in the place of the test's", async () => {
  const outcome = await run(
    `import os
real = open
class Other:
    def __enter__(self): return self
    def __exit__(self, *rest): pass
    def read(self): return "12"
import builtins
builtins.open = lambda *rest, **named: Other()
def area(a, b): return 7`,
    { call: "area(3, 4)" },
  );
  expect(outcome).toMatchObject({ ended: "finished", returned: "7" });
});

test("traces the variables after each line, and what each line printed", async () => {
  const { steps } = await run(
    "total = 0\nfor i in range(2):\n    total = total + i\n    print(total)",
    {
      mode: "trace",
    },
  );
  expect(steps?.map(({ line, variables, printed }) => [line, variables, printed])).toEqual([
    [1, { total: "0" }, ""],
    [2, { total: "0", i: "0" }, ""],
    [3, { total: "0", i: "0" }, ""],
    [4, { total: "0", i: "0" }, "0\n"],
    [2, { total: "0", i: "1" }, ""],
    [3, { total: "1", i: "1" }, ""],
    [4, { total: "1", i: "1" }, "1\n"],
    [2, { total: "1", i: "1" }, ""],
  ]);
});

test("traces the inside of functions by their name", async () => {
  const { steps } = await run("def double(n):\n    return n * 2\nx = double(4)", { mode: "trace" });
  expect(steps?.map(({ line, place }) => `${place}:${line}`)).toEqual([":1", "double:2", ":3"]);
  expect(steps?.at(-1)?.variables).toEqual({ x: "8" });
});

test("reads the syntax tree and runs nothing", async () => {
  const program = "import random\n# while True:\nfor x in 'while':\n    print(x)\nraise SystemExit";
  const outcome = await run(program, { mode: "inspect" });
  expect(outcome).toMatchObject({ ended: "finished", output: "" });
  expect(outcome.constructs).toEqual(
    expect.arrayContaining(["For", "Import", "call:print", "import:random"]),
  );
  expect(outcome.constructs).not.toContain("While");
});

test("a program that writes its own report can only speak for itself", async () => {
  const forged = `import os
fd = os.open("/report", os.O_WRONLY)
os.write(fd, b'["returned", "12"]\\n["error"]\\nnot json\\n[1]\\n')
def area(a, b):
    return 7`;
  expect((await run(forged, { call: "area(3, 4)" })).returned).toBe("7");
});

test("tells each that waits how many are before it", async () => {
  const heard: number[] = [];
  await Promise.all([
    ...Array.from({ length: 6 }, () => runPython({ program: "print(1)" }, { who: "a" })),
    runPython({ program: "print(2)" }, { who: "b", onPosition: (ahead) => heard.push(ahead) }),
  ]);
  expect(heard[0]).toBe(2);
  expect(heard).toEqual([...heard].sort((a, b) => b - a));
});
