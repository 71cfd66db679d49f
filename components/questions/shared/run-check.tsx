"use client";
import { Play } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Finding } from "@/lib/core/questions/finding";
import type { Draft, Proof, Prove } from "../staff-part";

type Fix = NonNullable<Finding["fix"]>;

interface RunCheckProps {
  readonly label: string;
  /** What it is for, beside the button. */
  readonly explains: string;
  /** Said when nothing speaks against the draft. */
  readonly allRight: string;
  readonly draft: Draft;
  readonly prove: Prove;
  readonly onFix: (patch: Fix["patch"]) => void;
  /** Said where the run works the answers out: they are taken over at once. */
  readonly fixesAtOnce?: boolean;
  /** Told the draft with what only running could say. */
  readonly onWorkedOut?: (draft: Draft) => void;
}

/** Runs the programs of a question that is being written, and shows what came of it. */
export function RunCheck(props: RunCheckProps): ReactNode {
  const {
    label,
    explains,
    allRight,
    draft,
    prove,
    onFix,
    fixesAtOnce = false,
    onWorkedOut,
  } = props;
  const [running, setRunning] = useState(false);
  const [proof, setProof] = useState<Proof>();
  const run = async () => {
    setRunning(true);
    const next = await prove(draft);
    const fix = next.findings.find((finding) => finding.fix !== undefined)?.fix;
    setRunning(false);
    if (next.draft !== undefined) onWorkedOut?.(next.draft);
    if (fix === undefined || !fixesAtOnce) return setProof(next);
    onFix(fix.patch);
    setProof({ findings: next.findings.filter((finding) => finding.fix === undefined) });
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          size="small"
          isPending={running}
          icon={<Play aria-hidden="true" size={16} />}
          onPress={() => void run()}
        >
          {label}
        </Button>
        <p className="text-sm text-ink-soft">{explains}</p>
      </div>
      <div role="status" className="flex flex-col gap-2">
        {proof !== undefined && (
          <Told
            proof={proof}
            allRight={allRight}
            onFix={(patch) => {
              onFix(patch);
              setProof(undefined);
            }}
          />
        )}
      </div>
    </div>
  );
}

interface ToldProps {
  readonly proof: Proof;
  readonly allRight: string;
  readonly onFix: (patch: Fix["patch"]) => void;
}

function Told({ proof, allRight, onFix }: ToldProps): ReactNode {
  if (proof.problem !== undefined) return <Notice tone="amber">{proof.problem}</Notice>;
  if (proof.findings.length === 0) return <Notice tone="good">{allRight}</Notice>;
  return proof.findings.map(({ rule, message, fix }) => (
    <Notice key={rule + message} tone="amber">
      <Message text={message} />
      {fix !== undefined && (
        <Button size="small" className="mt-2" onPress={() => onFix(fix.patch)}>
          {fix.label}
        </Button>
      )}
    </Notice>
  ));
}

/** What stands below the first line of a message is a program. */
function Message({ text }: { readonly text: string }): ReactNode {
  const [says = "", ...program] = text.split("\n");
  return (
    <>
      <p>{says}</p>
      {program.length > 0 && (
        <pre className="mt-1 overflow-x-auto font-mono">
          <code>{program.join("\n")}</code>
        </pre>
      )}
    </>
  );
}
