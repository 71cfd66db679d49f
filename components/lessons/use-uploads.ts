"use client";
import { useRef, useState } from "react";
import { keepLocalDeck } from "@/lib/client/local-decks";
import type { UploadHandlers, UploadOutcome } from "@/lib/client/upload-lesson";

export interface Upload {
  readonly id: number;
  readonly fileName: string;
  /** Share of the bytes that have left. */
  readonly sent: number;
  readonly outcome: UploadOutcome | undefined;
}

interface Uploads {
  readonly uploads: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
  readonly cancel: (id: number) => void;
}

/** Uploads one file after the other. `onSingle` hears the lesson when one file brought exactly one with words in it. */
export function useUploads(maxMegabytes: number, onSingle: (documentId: string) => void): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const next = useRef(0);
  const aborts = useRef(new Map<number, AbortController>());

  const change = (id: number, changes: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)));

  const send = async (id: number, file: File, isOnly: boolean) => {
    const { signal } = aborts.current.get(id) ?? new AbortController();
    if (signal.aborted) {
      change(id, { outcome: { ok: false, message: "Cancelled. Nothing was kept." } });
      return;
    }
    // The server refuses it too, but only after the megabytes have travelled.
    if (file.size > maxMegabytes * 1024 * 1024) {
      change(id, { outcome: { ok: false, message: tooLarge(maxMegabytes) } });
      return;
    }
    const onProgress = (sent: number) => change(id, { sent });
    const outcome = await upload(file, { onProgress, signal });
    change(id, { outcome });
    const lesson = outcome.ok && outcome.reply.lessons.length === 1 && outcome.reply.lessons[0];
    if (!lesson) return;
    keepLocalDeck(lesson.id, file);
    if (isOnly && lesson.hasWords) onSingle(lesson.id);
  };

  const add = (files: readonly File[]) => {
    const isOnly = files.length === 1 && uploads.every(({ outcome }) => outcome?.ok !== true);
    for (const file of files) {
      const id = next.current++;
      aborts.current.set(id, new AbortController());
      setUploads((all) => [...all, { id, fileName: file.name, sent: 0, outcome: undefined }]);
      queue.current = queue.current.then(() => send(id, file, isOnly));
    }
  };

  return { uploads, add, cancel: (id) => aborts.current.get(id)?.abort() };
}

/** What sends and reads the reply is fetched with the first file: the page itself comes sooner without it. */
async function upload(file: File, handlers: UploadHandlers): Promise<UploadOutcome> {
  try {
    const { uploadLesson } = await import("@/lib/client/upload-lesson");
    return await uploadLesson(file, handlers);
  } catch {
    return {
      ok: false,
      message:
        "The connection broke off before the file was sent. Reload this page, then try again.",
    };
  }
}

function tooLarge(maxMegabytes: number): string {
  return `This file is larger than ${maxMegabytes} MB. Compress its pictures (in PowerPoint: File, Compress Pictures) or split it, then upload it again.`;
}
