import { expect, test } from "vitest";
import { plainEnd } from "@/lib/core/python/plain-error";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import { outcomesSchema } from "@/lib/core/python/python-run";
import { NOTHING_DRAWN } from "@/lib/core/python/turtle/drawing";
import { isSameDrawing } from "@/lib/core/python/turtle/same-drawing";
import { runPython } from "./run-python";

const run = (program: string, rest: Omit<PythonRun, "program"> = {}): Promise<PythonOutcome> =>
  runPython({ program, ...rest }, { who: "test" });
const drawnBy = async (program: string) => {
  const outcome = await run(program);
  expect(outcome).toMatchObject({ ended: "finished" });
  return outcome.drawing ?? NOTHING_DRAWN;
};

const SQUARE =
  "from turtle import *\nfor side in range(4):\n    forward(100)\n    right(90)\ndone()";

test("what a turtle draws is recorded, line by line", async () => {
  const outcome = await run(SQUARE);
  expect(outcome.drawing).toEqual({
    marks: [
      {
        kind: "line",
        by: 1,
        points: [0, 0, 100, 0, 100, -100, 0, -100, 0, 0],
        colour: "black",
        width: 1,
      },
    ],
    ...{ lines: 4, curves: 0, turns: 4, background: "white" },
    turtles: [{ x: 0, y: 0, heading: 0, colour: "black" }],
  });
  expect(outcomesSchema.parse([outcome])).toEqual([outcome]);
  expect((await run("print('no turtle')")).drawing).toEqual(undefined);
});

test.each([
  [
    "its other names",
    "import turtle\nt = turtle.Pen()\nfor i in range(4):\n    t.fd(100)\n    t.rt(90)",
  ],
  [
    "places",
    "import turtle as t\nt.penup()\nt.goto(100, -100)\nt.pd()\nt.setx(0)\nt.sety(0)\nt.setpos((100, 0))\nt.setposition(100, -100)",
  ],
  [
    "headings",
    "from turtle import *\nseth(-90)\nfd(100)\nlt(90)\nfd(100)\nsetheading(90)\nforward(100)\nhome()",
  ],
  [
    "two turtles",
    "import turtle\na, b = turtle.Turtle(), turtle.Turtle()\nfor t, first in ((a, 100), (b, 0)):\n    t.fd(first)\n    t.rt(90)\n    t.fd(100)\nb.lt(90)\nb.fd(100)",
  ],
  [
    "a circle of four steps",
    "from turtle import *\nimport math\nseth(45)\ncircle(-100 / math.sqrt(2), steps=4)",
  ],
])("draws the square by %s", async (_what, program) => {
  const square = await drawnBy(SQUARE);
  expect(isSameDrawing(square, await drawnBy(program), { looks: false })).toBe(true);
});

test("colours, filled shapes, dots, stamps and words come in the order in which they lie", async () => {
  const drawing = await drawnBy(`import turtle
screen = turtle.Screen()
screen.setup(400, 400)
screen.title("Mine")
screen.bgcolor("Light Blue")
turtle.colormode(255)
t = turtle.Turtle()
t.speed(0)
t.hideturtle()
t.color("#f00", (0, 128, 0))
t.width(3)
t.begin_fill()
t.circle(50, 90)
t.goto(0, 0)
t.end_fill()
t.up()
t.dot(12, "orange")
t.stamp()
t.write("Hello £", align="center", font=("Arial", 16, "bold"))
screen.exitonclick()`);
  expect(drawing.marks).toMatchObject([
    { kind: "fill", colour: "green" },
    { kind: "line", colour: "red", width: 3 },
    { kind: "dot", size: 12, colour: "orange" },
    { kind: "stamp", x: 0, y: 0 },
    { kind: "text", text: "Hello £", align: "center", size: 16 },
  ]);
  expect(drawing).toMatchObject({ background: "lightblue", curves: 1, lines: 1, turtles: [] });
});

test("a turtle knows where it is", async () => {
  const program = `from turtle import *
goto(30, 40)
print(pos(), xcor(), ycor(), heading(), distance(0, 0))
setheading(towards(30, 100))
print(heading(), isdown())
a = position() + (1, 2)
print(abs(Vec2D(3, 4)), a)`;
  expect((await run(program)).output).toBe(
    "(30.00,40.00) 30 40 0.0 50.0\n90.0 True\n5.0 (31.00,42.00)\n",
  );
});

test("what is drawn in a call is drawn, too", async () => {
  const program =
    "import turtle\ndef square(side):\n    for i in range(4):\n        turtle.fd(side)\n        turtle.rt(90)";
  const { drawing } = await run(program, { call: "square(100)" });
  expect(isSameDrawing(await drawnBy(SQUARE), drawing ?? NOTHING_DRAWN, { looks: true })).toBe(
    true,
  );
});

test.each([
  ["while True:\n    forward(1)", /^Line 3: The turtle has done 5,000 things/],
  ["while True:\n    try:\n        left(1)\n    except Exception:\n        pass", /5,000 things/],
  ["color('bleu')", /^Line 2: There is no colour “bleu”\. Try/],
  ["pencolor(255, 0, 0)", /colormode\(255\)/],
  ["forward('50')", /^Line 2: The turtle needs a number here/],
  ["forward(10 ** 9)", /^Line 2: The turtle went further/],
  ["onkey(done, 'Up')", /^Line 2: The turtle cannot do “onkey” here\./],
  ["Turtle().frward(1)", /This value has no “frward”/],
  ["import turtle\nturtle.frward(1)", /This value has no “frward”/],
  ["from turtle import frward", /There is no “frward” to import here/],
  ["circle(50, steps=0)", /^Line 2: /],
])("%j is told in plain words", async (line, words) => {
  const outcome = await run(`from turtle import *\n${line}`);
  expect(plainEnd(outcome)).toMatch(words);
});

test("what was drawn before an error is shown, and what was cleared is not", async () => {
  expect((await run("import turtle\nturtle.fd(50)\nprint(x)")).drawing?.lines).toBe(1);
  const cleared =
    "import turtle\nfor i in range(300):\n    turtle.fd(1)\nturtle.clear()\nturtle.dot()";
  expect((await drawnBy(cleared)).marks).toMatchObject([{ kind: "dot" }]);
});

test("a program that reports a drawing of its own only speaks for itself, and no more than fits", async () => {
  const forged = `import os
fd = os.open("/report", os.O_WRONLY)
for piece in ('{}', '[1', 'null', '{"gone":[],"marks":[{"kind":"line"}]}'):
    os.write(fd, ('["drew",' + repr(piece).replace('"', '\\\\"').replace("'", '"') + ']\\n').encode())`;
  expect(await run(forged)).toMatchObject({ ended: "finished" });
  expect((await run(forged)).drawing).toEqual(undefined);
});
