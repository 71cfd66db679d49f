import { expect, it } from "vitest";
import { PLAYER_POLICY, playerPage } from "./player-page";

const manifest = {
  script: "/player/a.js",
  style: "/player/a.css",
  typeStyles: ["/player/t.css"],
  preload: ["/player/b.js"],
  exam: { scripts: ["/player/e.js"], styles: ["/player/e.css"] },
};
const page = { attempt: "/attempts/1", worker: "/w.js", home: "/", signIn: "/in", feedback: "/f" };

it("tells the player where its attempt is and loads nothing inline", () => {
  const html = playerPage(manifest, page);
  expect(html).toContain('data-attempt="/attempts/1"');
  expect(html.indexOf("/player/a.css")).toBeLessThan(html.indexOf("/player/t.css"));
  expect(html).not.toMatch(/<script(?![^>]*src=)/);
  expect(html).not.toMatch(/style=|<style|onload=/);
  expect(PLAYER_POLICY).not.toContain("unsafe");
});

it("asks for what only an exam needs in an exam alone", () => {
  expect(playerPage(manifest, page)).not.toContain("/player/e.");
  const exam = { title: "Physics", lang: "en", school: undefined, runsPrograms: false };
  const html = playerPage(manifest, { ...page, exam });
  expect(html).not.toContain("data-python");
  const withPrograms = { ...exam, runsPrograms: true };
  expect(playerPage(manifest, { ...page, exam: withPrograms })).toContain(" data-python");
  expect(html).toContain('rel="modulepreload" href="/player/e.js"');
  expect(html).toContain('rel="stylesheet" href="/player/e.css"');
});

it("shows pupils their school, where the group was told it", () => {
  const exam = { title: "Physics", lang: "en", runsPrograms: false };
  const at = (school: string | undefined) =>
    playerPage(manifest, { ...page, exam: { ...exam, school } });
  expect(at("St John’s <b>&")).toContain(">St John’s &lt;b>&amp;</header>");
  expect(at(undefined)).not.toContain("<header");
  expect(playerPage(manifest, page)).not.toContain("<header");
});

it("lets no address out of its attribute", () => {
  const html = playerPage(manifest, { ...page, home: '"><script>alert(1)</script>' });
  expect(html).not.toContain("<script>alert");
});
