import type { ReactNode } from "react";
import { Children } from "react";

export interface TestSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Tests that stand alike; without any, nothing at all. */
export function TestSection({ title, children }: TestSectionProps) {
  if (Children.count(children) === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl font-bold">{title}</h2>
      <ul className="grid gap-4 md:grid-cols-2">
        {Children.map(children, (card) => (
          <li className="flex">{card}</li>
        ))}
      </ul>
    </section>
  );
}
