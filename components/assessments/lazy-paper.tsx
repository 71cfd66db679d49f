"use client";
import type { ComponentType } from "react";
import { lazy, Suspense } from "react";
import type { PrintProps } from "@/components/questions/staff-part";
import { staffScreensOf } from "@/components/questions/staff-screens";

type Paper = ComponentType<PrintProps<unknown>>;

const papers = new Map<string, Paper>();

function paperOf(type: string): Paper {
  const known =
    papers.get(type) ??
    lazy(async () => ({ default: (await staffScreensOf(type).print()).print.Paper }));
  papers.set(type, known);
  return known;
}

interface LazyPaperProps extends PrintProps<unknown> {
  readonly type: string;
}

/** The answer area of a question on paper; the type's code is fetched when first needed. */
export function LazyPaper({ type, ...shown }: LazyPaperProps) {
  const Part = paperOf(type);
  return (
    <Suspense fallback={<div className="h-16" />}>
      <Part {...shown} />
    </Suspense>
  );
}
