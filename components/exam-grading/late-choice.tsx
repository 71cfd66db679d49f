import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface LateChoiceProps {
  readonly wouldEarn: number | null;
  readonly onDecide: (points: number) => void;
}

/** An answer that came after the end: kept, and the teacher says whether it counts. */
export function LateChoice({ wouldEarn, onDecide }: LateChoiceProps) {
  return (
    <Notice tone="amber" title="This answer arrived after the time was over">
      <p>It is kept. Does it count?</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {wouldEarn !== null && (
          <Button size="small" onPress={() => onDecide(wouldEarn)}>
            It counts: give {wouldEarn}
          </Button>
        )}
        <Button size="small" onPress={() => onDecide(0)}>
          Leave it out: 0
        </Button>
        {wouldEarn === null && <span className="self-center">or give it marks below</span>}
      </div>
    </Notice>
  );
}
