import { Histogram } from "@/components/charts/histogram";
import { Card } from "@/components/ui/card";

/** Pupils by share of the points, in tenths; full marks fall into the last bin. */
export function ScoreHistogram({ shares }: { readonly shares: readonly number[] }) {
  const bins = Array.from({ length: 10 }, (_, tenth) => ({
    label: tenth === 9 ? "90–100" : `${tenth * 10}–${tenth * 10 + 9}`,
    count: shares.filter((share) => Math.min(9, Math.floor(share * 10)) === tenth).length,
  }));
  return (
    <Card title="Scores">
      {shares.length === 0 ? (
        <p className="text-ink-soft">Nobody has handed in yet.</p>
      ) : (
        <Histogram
          title="Pupils by score"
          binHeading="Score in %"
          countHeading="Pupils"
          bins={bins}
        />
      )}
    </Card>
  );
}
