import type { ExamPicture } from "@/lib/features/exams/grading/types";

/** What a question is about, as the pupil saw it; its words, where the picture itself did not come with the results. */
export function Picture({ picture }: { readonly picture: ExamPicture | null }) {
  if (picture === null) return null;
  const { url, alt } = picture;
  if (url === null) return <p className="mt-3 text-ink-soft">Picture: {alt}</p>;
  // biome-ignore lint/performance/noImgElement: already re-encoded and sized, and served by permission
  return <img src={url} alt={alt} className="mt-3 max-h-72 max-w-full rounded-control" />;
}
