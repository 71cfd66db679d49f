import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { LoginSlip } from "@/lib/features/exams/commanding/types";
import { LoginSlipCard } from "./login-slip-card";

afterEach(cleanup);

const slip: LoginSlip = {
  ...{ student_id: "S1", display_name: "Ann Lee", password: "phys-a3x7k", exam: "Physics" },
  ...{ date: "2026-03-05", lang: "en", url: "https://physics-g1.exams.example/" },
};

it("reads from right to left in Arabic, but for what is typed as it stands, with the screen's English words", () => {
  const { container } = render(<LoginSlipCard slip={slip} language="ar" />);
  expect(container.firstElementChild).toHaveProperty("dir", "rtl");
  expect(container.firstElementChild).toHaveProperty("lang", "ar");
  for (const typed of ["S1", "phys-a3x7k"])
    expect(screen.getByText(typed).closest("bdi")).toHaveProperty("dir", "ltr");
  expect(screen.getByText("Your id")).toHaveProperty("lang", "en");
  expect(container.textContent).toContain("https://physics-g1.exams.example/");
});

it("is as it always was in English, and says where address and password are when it has none", () => {
  const { container } = render(<LoginSlipCard slip={{ ...slip, url: null, password: "" }} />);
  const values = [...container.querySelectorAll("dd")].map(({ textContent }) => textContent);
  expect(values).toEqual(["the address on the board", "S1", "as on the slip you have"]);
  expect(container.textContent).toContain("Thursday, 5 March 2026");
});
