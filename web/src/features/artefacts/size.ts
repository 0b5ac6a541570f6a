/** A size in words, as people say it: "17 MB", "340 KB". */
export function inWords(bytes: number): string {
  if (bytes < 1024) return `${Math.round(bytes)} B`;
  if (bytes < 1 << 20) return `${Math.round(bytes / 1024)} KB`;
  return `${Math.floor(bytes / (1 << 20))} MB`;
}
