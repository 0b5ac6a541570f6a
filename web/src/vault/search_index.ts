/**
 * Finding words in sealed texts. The server cannot search what it cannot read, so the browser keeps an index
 * of its own: word → texts it occurs in. The index is itself a sealed text (kind `search_index`, its owner
 * the only reader) and is never stored in the browser.
 */
export class SearchIndex {
  /** The version of each text that is in the index. */
  private readonly versions = new Map<string, number>();
  private readonly texts = new Map<string, Set<string>>();

  /** The words of a text as they are compared: case and accents do not count. */
  static words(text: string): string[] {
    const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return [...new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? [])];
  }

  /** Whether this version still has to be read in. */
  lacks(object: string, version: number): boolean {
    return (this.versions.get(object) ?? 0) < version;
  }

  put(object: string, version: number, text: string): void {
    this.drop(object);
    this.versions.set(object, version);
    for (const word of SearchIndex.words(text)) {
      const found = this.texts.get(word) ?? new Set();
      this.texts.set(word, found.add(object));
    }
  }

  drop(object: string): void {
    if (!this.versions.delete(object)) return;
    for (const [word, found] of this.texts)
      if (found.delete(object) && found.size === 0) this.texts.delete(word);
  }

  /** The texts that hold every word of the question; the last word may be begun only. */
  find(question: string): string[] {
    const words = SearchIndex.words(question);
    const last = words.pop();
    if (last === undefined) return [];
    const sets = words.map((word) => this.texts.get(word) ?? new Set<string>());
    const begun = new Set<string>();
    for (const [word, found] of this.texts)
      if (word.startsWith(last)) for (const object of found) begun.add(object);
    return [...begun].filter((object) => sets.every((set) => set.has(object))).sort();
  }

  /**
   * The index as a text to seal. Texts are numbered, so that a long id is written once, and a word names
   * its texts by the steps from one number to the next, which are short.
   */
  toText(): string {
    const objects = [...this.versions.keys()].sort();
    const number = new Map(objects.map((object, i) => [object, i]));
    const words = [...this.texts].map(([word, found]) => [
      word,
      stepsOf([...found].map((object) => number.get(object) ?? -1).sort((a, b) => a - b)),
    ]);
    const versions = objects.map((object) => [object, this.versions.get(object)]);
    return JSON.stringify({ v: 1, versions, words: words.sort() });
  }

  static fromText(text: string): SearchIndex {
    const kept = JSON.parse(text) as { versions: [string, number][]; words: [string, string][] };
    const index = new SearchIndex();
    for (const [object, version] of kept.versions) index.versions.set(object, version);
    for (const [word, steps] of kept.words)
      index.texts.set(word, new Set(numbersOf(steps).map((i) => kept.versions[i]?.[0] ?? '')));
    return index;
  }
}

/** Ascending numbers as the steps between them, in base 36: `3 7 8` → `3 4 1`. */
const stepsOf = (numbers: number[]): string =>
  numbers.map((number, i) => (number - (numbers[i - 1] ?? 0)).toString(36)).join(' ');

function numbersOf(steps: string): number[] {
  let at = 0;
  return steps.split(' ').map((step) => (at += Number.parseInt(step, 36)));
}
