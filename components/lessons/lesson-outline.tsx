import { EyeOff } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Lesson } from "@/lib/features/documents/types";
import type { Container } from "./containers";
import { containerName, containersOf } from "./containers";
import { LessonBlock } from "./lesson-block";

/** What was read of a lesson, in order, each part with its address. */
export function LessonOutline({ lesson }: { readonly lesson: Lesson }) {
  const containers = containersOf(lesson.blocks);
  return (
    <ol className="flex flex-col gap-4">
      {containers.map((container, index) => (
        <li
          key={container.blocks[0]?.address ?? index}
          className="rounded-card border border-line bg-surface p-5 shadow-card [contain-intrinsic-size:auto_16rem] [content-visibility:auto]"
        >
          <ContainerHead kind={lesson.kind} container={container} />
          <div className="flex flex-col gap-3">
            {container.blocks
              .filter(({ furniture }) => furniture !== true)
              .map((block) => (
                <AddressedBlock key={block.address} block={block} />
              ))}
            <Furniture blocks={container.blocks} />
          </div>
        </li>
      ))}
    </ol>
  );
}

interface ContainerHeadProps {
  readonly kind: string;
  readonly container: Container;
}

function ContainerHead({ kind, container }: ContainerHeadProps) {
  const name = containerName(kind, container.number);
  if (name === undefined) return null;
  return (
    <div className="mb-3 flex items-center gap-3">
      <h3 className="text-sm font-semibold text-ink-soft">{name}</h3>
      {container.hidden && (
        <Badge icon={<EyeOff aria-hidden="true" size={14} />}>Hidden in the show</Badge>
      )}
    </div>
  );
}

function AddressedBlock({ block }: { readonly block: Lesson["blocks"][number] }) {
  return (
    <div className="grid gap-x-4 gap-y-0.5 md:grid-cols-[minmax(0,1fr)_11rem]">
      <div className="min-w-0 wrap-break-word">
        <LessonBlock block={block} />
      </div>
      <p className="text-xs text-ink-soft md:text-right">{block.address}</p>
    </div>
  );
}

/** Dates and running heads, in one quiet line: kept, and never asked about. A bare number tells a reader nothing. */
function Furniture({ blocks }: { readonly blocks: Lesson["blocks"] }) {
  const words = blocks
    .filter(({ furniture, text }) => furniture === true && !/^\d+$/.test(text.trim()))
    .map(({ text }) => text);
  if (words.length === 0) return null;
  return <p className="text-xs text-ink-soft">Header and footer: {words.join(" · ")}</p>;
}
