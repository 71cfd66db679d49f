"use client";
import { lazy, Suspense } from "react";
import type { ReviewProps } from "@/components/questions/staff-part";
import { staffScreensOf } from "@/components/questions/staff-screens";
import { Skeleton } from "@/components/ui/skeleton";

type View = ReturnType<typeof lazyReview>;

const views = new Map<string, View>();

function lazyReview(type: string) {
  return lazy(async () => ({ default: (await staffScreensOf(type).review()).review.View }));
}

function viewOf(type: string): View {
  const known = views.get(type) ?? lazyReview(type);
  views.set(type, known);
  return known;
}

/** A question's answer as its type shows it to staff; the type's code is fetched when first needed. */
export function AnswerView({
  type,
  ...shown
}: ReviewProps<unknown, unknown> & { readonly type: string }) {
  const Part = viewOf(type);
  return (
    <Suspense fallback={<Skeleton label="The answer is loading" lines={3} />}>
      <Part {...shown} />
    </Suspense>
  );
}
