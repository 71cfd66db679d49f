import type { ReactNode } from "react";

/** Said before anything is kept. */
export function WhatIsKept(): ReactNode {
  return (
    <section className="kept" aria-labelledby="kept">
      <h2 id="kept">What is kept</h2>
      <ul>
        <li>
          Your answers and marks, under an id that is made up for you, until this practice ends.
        </li>
        <li>
          Teachers see totals of five pupils or more. They do not see who you are, or your answers.
        </li>
        <li>
          In a conversation, a computer may read your answers to ask you more. Leave names out of
          them.
        </li>
        <li>
          If your answers sound as if somebody is in danger, staff at your school are shown those
          words. A computer looks for them, and misses many: if you need help, tell an adult you
          trust.
        </li>
      </ul>
    </section>
  );
}
