import { FileImage, FileText, ListChecks, UsersRound, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { NamedFile } from "@/lib/client/prepare-exams";

interface FileListProps {
  readonly files: readonly NamedFile[];
  readonly onRemove: (name: string) => void;
}

const KINDS = [
  { ending: /\.ya?ml$/i, words: "Manifest", Icon: ListChecks },
  { ending: /\.json$/i, words: "Questions", Icon: FileText },
  { ending: /\.(csv|txt)$/i, words: "Pupils", Icon: UsersRound },
  { ending: /\.(png|jpe?g|gif|webp)$/i, words: "Picture", Icon: FileImage },
] as const;

/** What was given so far, and what each file is taken for. */
export function FileList({ files, onRemove }: FileListProps) {
  return (
    <ul
      aria-label="Files"
      className="divide-y divide-line rounded-card border border-line bg-surface"
    >
      {files.map(({ name, file }) => {
        const kind = KINDS.find(({ ending }) => ending.test(name));
        const Icon = kind?.Icon ?? FileText;
        return (
          <li key={name} className="flex items-center gap-3 px-4 py-2">
            <Icon aria-hidden="true" size={20} className="shrink-0 text-accent" />
            <span className="min-w-0 flex-1 break-all">
              {name}
              <span className="ml-2 text-sm whitespace-nowrap text-ink-soft">
                {kind?.words ?? "Not used unless it is named"} · {sizeInWords(file.size)}
              </span>
            </span>
            <Button
              variant="quiet"
              size="small"
              aria-label={`Remove ${name}`}
              icon={<X aria-hidden="true" size={18} />}
              onPress={() => onRemove(name)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function sizeInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
