interface PracticePosterProps {
  readonly title: string;
  /** Null before it was launched: then there is a line to write it on. */
  readonly url: string | null;
}

/** To print and hang up: what there is, and where, in letters that are read from a desk away. */
export function PracticePoster({ title, url }: PracticePosterProps) {
  return (
    <article
      aria-label="Poster"
      className="flex flex-col gap-10 rounded-card border border-line bg-surface p-10 print:border-0 print:p-0"
    >
      <h2 className="text-5xl font-bold tracking-tight">{title}</h2>
      <p className="text-2xl">Practise as often as you like. Nothing counts for a grade.</p>
      <p className="border-y-4 border-ink py-8 text-5xl leading-tight font-bold break-all">
        {url ?? "\u00a0"}
      </p>
      <ol className="flex list-decimal flex-col gap-3 pl-8 text-2xl">
        <li>Open this address.</li>
        <li>Press Begin. You need no name and no password.</li>
        <li>Keep the id and the password you are given: with them you can come back.</li>
      </ol>
    </article>
  );
}
