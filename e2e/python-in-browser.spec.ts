import type { Page } from "playwright/test";
import { expect } from "playwright/test";
import { placeOf, SAMPLE_QUESTIONS } from "./player/sample-paper";
import type { TestAttempt } from "./player/test-attempt";
import { test } from "./player/test-attempt";

/** Python in a real browser: programs of pupils run in a frame from which nothing can be reached. */

const PLACE = placeOf("python-code");
/** Python takes a few seconds to start, and many more on a busy machine. */
const STARTED = { timeout: 60_000 };

async function openProgram(page: Page, attempt: TestAttempt): Promise<void> {
  attempt.set({ questions: [PLACE], python: true });
  await page.goto(attempt.url);
  await expect(page.getByText("Everything is ready.")).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
}

async function run(page: Page, program: string): Promise<void> {
  await page.getByRole("textbox", { name: /gives the area of a rectangle/ }).fill(program);
  await press(page, "Run");
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const screenOf = (page: Page) => page.locator(".program-screen");

test("a program runs in the browser, asks and is answered by keyboard, and the server runs nothing", async ({
  page,
  attempt,
}) => {
  await openProgram(page, attempt);
  await run(page, 'name = input("Who are you? ")\nfor i in range(2):\n    print("Hello", name)\n');
  const line = page.getByRole("textbox", { name: /type a line and press Enter/ });
  await expect(line).toBeFocused(STARTED);
  await expect(screenOf(page)).toHaveText("Who are you? ");
  await page.keyboard.type("Amira");
  await page.keyboard.press("Enter");
  await expect(screenOf(page)).toHaveText("Who are you? Amira\nHello Amira\nHello Amira\n");
  await expect(line).toBeHidden();
  expect(attempt.requests.filter((asked) => asked.endsWith("/run"))).toEqual([]);
});

test("an error is told in plain words, and its line is marked", async ({ page, attempt }) => {
  await openProgram(page, attempt);
  await run(page, "total = 1\nprint(totle)\n");
  const words = /^Line 2: Python does not know “totle”\./;
  await expect(page.getByText(words)).toBeVisible(STARTED);
  await expect(page.locator("[data-wrong]")).toHaveText("▸ 2");
  await run(page, "if True\n    print(1)\n");
  await expect(page.getByText("Line 1: A colon (:) is missing")).toBeVisible();
});

test("a loop that never stops is stopped by the pupil, and the next program runs", async ({
  page,
  attempt,
}) => {
  await openProgram(page, attempt);
  await run(page, 'print("going")\nwhile True:\n    pass\n');
  await expect(screenOf(page)).toHaveText("going\n", STARTED);
  await press(page, "Stop");
  await expect(page.getByText("It was stopped.")).toBeVisible();
  await run(page, "print(6 * 7)\n");
  await expect(screenOf(page)).toHaveText("42\n", STARTED);
});

test("a loop that nobody stops is stopped by time, and one that prints by what fits", async ({
  page,
  attempt,
}) => {
  await openProgram(page, attempt);
  await run(page, "while True:\n    pass\n");
  await expect(page.getByText("It did not come to an end in time.")).toBeVisible(STARTED);
  await run(page, 'while True:\n    print("spam" * 50)\n');
  await expect(page.getByText("It printed more than fits.")).toBeVisible(STARTED);
});

/** Each tries one way out; those that get somewhere say "REACHED". The server would see all but the last few. */
const hostile = (origin: string): string => `
import js
from pyodide.ffi import create_proxy, run_sync, to_js
from pyodide.code import run_js

def attempt(name, way):
    try:
        print(name, "REACHED", repr(way())[:60])
    except BaseException as error:
        print(name, "refused", type(error).__name__)

def ask(method):
    request = js.XMLHttpRequest.new()
    request.open(method, "${origin}/reached/xhr", False)
    request.send("{}")
    return request.status

def inside(script):
    address = js.URL.createObjectURL(js.Blob.new(to_js([script])))
    worker = js.Worker.new(address)
    def heard(settle, _):
        worker.addEventListener("message", create_proxy(lambda event: settle(event.data)))
    answer = run_sync(js.Promise.new(create_proxy(heard)))
    if answer != "reached":
        raise RuntimeError(answer)
    return answer

NESTED = 'fetch("${origin}/reached/nested").then(() => postMessage("reached"), () => postMessage("no"))'

attempt("fetch", lambda: run_sync(js.fetch("${origin}/reached/fetch")))
attempt("relative", lambda: run_sync(js.fetch("/reached/relative")))
attempt("elsewhere", lambda: run_sync(js.fetch("https://example.org/")))
attempt("get", lambda: ask("GET"))
attempt("post", lambda: ask("POST"))
attempt("script", lambda: js.importScripts("${origin}/reached/script.js"))
attempt("module", lambda: run_sync(run_js('import("${origin}/reached/module.js")')))
attempt("worker", lambda: js.Worker.new("${origin}/reached/worker.js"))
attempt("nested", lambda: inside(NESTED))
attempt("urlopen", lambda: __import__("urllib.request").request.urlopen("${origin}/reached/urlopen"))
attempt("eval", lambda: js.eval("1"))
attempt("database", lambda: js.indexedDB.open("markwell"))
attempt("caches", lambda: run_sync(js.caches.keys()))
attempt("storage", lambda: js.localStorage.length)
attempt("cookies", lambda: run_sync(js.cookieStore.getAll()))
attempt("document", lambda: js.document.cookie)
attempt("parent", lambda: js.parent.document)
attempt("top", lambda: js.top.location)
attempt("opener", lambda: js.opener.location)
for scheme in ("ws", "http"):
    try:
        js.WebSocket.new("${origin}/reached/socket".replace("http", scheme))
        js.EventSource.new("${origin}/reached/events")
    except BaseException:
        pass
forged = [{"passed": True, "words": "Forged."}]
for message in ({"tests": forged}, {"worker": "tests", "tests": forged}, {"page": "run"}):
    js.postMessage(to_js(message, dict_converter=js.Object.fromEntries))
print("origin", js.location.origin, js.self.origin)
print("over")
`;

test("a hostile program reaches nothing: no server, no storage, no page, no mark", async ({
  page,
  attempt,
}) => {
  await page.context().addCookies([{ name: "session", value: "of the pupil", url: attempt.url }]);
  await openProgram(page, attempt);
  await run(page, hostile(new URL(attempt.url).origin));
  await expect(screenOf(page)).toContainText("\nover\n", STARTED);
  const screen = (await screenOf(page).textContent()) ?? "";
  expect(screen).not.toContain("REACHED");
  expect(screen.match(/ refused /g)).toHaveLength(19);
  expect(screen).toContain("origin null null");
  await expect(page.locator(".program-news").getByText(/Forged|passed\./)).toHaveCount(0);
  // A program that runs after it proves that whatever it began has had its time.
  await run(page, "print(1)\n");
  await expect(screenOf(page)).toHaveText("1\n", STARTED);
  expect(attempt.requests.filter((asked) => asked.includes("reached"))).toEqual([]);
});

test("a paper without programs asks for nothing of Python, one with programs does before it begins", async ({
  page,
  attempt,
}) => {
  const programs = new Set([PLACE, placeOf("code-debug")]);
  const others = SAMPLE_QUESTIONS.map(({ number }) => number).filter((one) => !programs.has(one));
  attempt.set({ questions: others, python: true });
  await page.goto(attempt.url);
  await expect(page.getByText("Everything is ready.")).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.locator("h1")).toBeFocused();
  const ofPython = () => attempt.requests.filter((asked) => asked.includes("/python/"));
  expect(ofPython()).toEqual([]);
  await expect(page.locator("iframe")).toHaveCount(0);
  attempt.set({ questions: [PLACE], python: true });
  await page.goto("about:blank");
  await page.goto(attempt.url);
  await expect(page.getByText("Everything is ready.")).toBeVisible();
  await expect.poll(() => ofPython().length).toBe(4);
});

test("after a Stop the next program runs in the Python that stood by", async ({
  page,
  attempt,
}) => {
  await openProgram(page, attempt);
  await run(page, 'print("first")\n');
  await expect(screenOf(page)).toHaveText("first\n", STARTED);
  const frame = page.frames().find((one) => one.url().includes("/python/frame"));
  // One that works and one that stands by, and no more.
  await expect.poll(() => page.workers().length, STARTED).toBe(2);
  await run(page, 'print("going")\nwhile True:\n    pass\n');
  await expect(screenOf(page)).toHaveText("going\n");
  await press(page, "Stop");
  await expect(page.getByText("It was stopped.")).toBeVisible();
  await run(page, "print(6 * 7)\n");
  await expect(screenOf(page)).toHaveText("42\n", STARTED);
  expect(frame?.isDetached()).toBe(false);
  await expect.poll(() => page.workers().length, STARTED).toBe(2);
});

test("after a reload without a connection programs run as before", async ({ page, attempt }) => {
  await openProgram(page, attempt);
  await run(page, "print(1)\n");
  await expect(screenOf(page)).toHaveText("1\n", STARTED);
  await attempt.stop();
  await page.reload();
  await expect(page.getByRole("textbox", { name: /gives the area of a rectangle/ })).toHaveValue(
    "print(1)\n",
  );
  await run(page, "import turtle\nturtle.forward(50)\nprint(6 * 7)\n");
  await expect(screenOf(page)).toHaveText("42\n", STARTED);
});

test("what the turtle draws is shown, and told in words", async ({ page, attempt }) => {
  await openProgram(page, attempt);
  const square = "from turtle import *\nfor side in range(4):\n    forward(100)\n    right(90)\n";
  await run(page, square);
  const drawing = page.getByRole("img", { name: "What your turtle drew" });
  await expect(drawing).toBeVisible(STARTED);
  await expect(drawing.locator("polyline")).toHaveAttribute(
    "points",
    "0,0 100,0 100,100 0,100 0,0",
  );
  await expect(page.getByText("The turtle drew 4 lines and turned 4 times.")).toBeVisible();
  await run(page, "import turtle\nwhile True:\n    turtle.right(1)\n");
  await expect(page.getByText(/^Line 3: The turtle has done 5,000 things/)).toBeVisible(STARTED);
  await run(page, "import turtle\nturtle.forwards(5)\n");
  await expect(page.getByText(/^Line 2: This value has no “forwards”/)).toBeVisible();
});

test("where the frame does not come, the server runs the program and input() reads what was typed before", async ({
  page,
  attempt,
}) => {
  attempt.set({ questions: [PLACE] });
  await page.goto(attempt.url);
  await expect(page.getByText("Everything is ready.")).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  const asked = page.waitForRequest((request) => request.url().endsWith("/run"));
  await run(page, 'print(input("Who? "))\n');
  expect((await asked).postDataJSON()).toMatchObject({ input: "" });
  await expect(page.getByRole("textbox", { name: /one line for each input/ })).toBeVisible();
});
