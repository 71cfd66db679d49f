"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { Select } from "@/components/ui/select";
import type { SlipLanguage } from "@/lib/core/exams/slip-words";
import { SLIP_LANGUAGES, SLIP_WORDS } from "@/lib/core/exams/slip-words";

const OPTIONS = SLIP_LANGUAGES.map((id) => ({ id, label: SLIP_WORDS[id].language }));

/** In which language the slips on this page are printed. */
export function SlipLanguageChoice({ language }: { readonly language: SlipLanguage }) {
  const router = useRouter();
  const here = usePathname();
  const asked = useSearchParams();
  const choose = (id: string | null) => {
    const next = new URLSearchParams(asked);
    next.set("language", id ?? "en");
    router.replace(`${here}?${next}` as Parameters<typeof router.replace>[0], { scroll: false });
  };
  return (
    <div className="w-56 max-w-full print:hidden">
      <Select label="Language of the slips" options={OPTIONS} value={language} onChange={choose} />
    </div>
  );
}
