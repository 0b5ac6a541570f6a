/**
 * Says the server's own sentences in the reader's language. A catalogue has them under the English words
 * themselves, with names where values stand: "Choose at most {count} terms." A sentence is found by the
 * template that has most of its words, and values that are words of ours are said likewise.
 */
export type Values = Record<string, string | number>;
export type Say = (key: string, values?: Values) => string;

/** Values that are parts of sentences; every other one is a name, and stays as somebody wrote it. */
const parts = new Set(
  `reason points minutes hours strength changes levels others thing expected given suggestion mentees mentors
  pairs figures people posts wait key before after rest have whom did beside fault`.split(/\s+/),
);
/** Values that are lists: "pricing, cyber risk and sailing". */
const lists = new Set(['terms', 'names', 'others', 'holders', 'changes', 'fields']);

interface Template {
  key: string;
  names: string[];
  pattern: RegExp;
  /** Its longest fixed piece, to pass it over quickly. */
  piece: string;
  /** How much of it is fixed. */
  weight: number;
}

const placeholder = /\{(\w+)\}/g;
const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Everything else ends at the first place it can; "who are eligible" goes on to the last "are". */
const reaching = new Set(['whom']);

function templateOf(key: string): Template {
  const pieces = key.split(/\{\w+\}/);
  const names = [...key.matchAll(placeholder)].map(([, name]) => name ?? '');
  const gaps = names.map((name) => (reaching.has(name) ? '(.+)' : '(.+?)'));
  return {
    key,
    names,
    pattern: new RegExp(
      `^${pieces.map((piece, i) => plain(piece) + (gaps[i] ?? '')).join('')}$`,
      's',
    ),
    piece: pieces.reduce((longest, one) => (one.length > longest.length ? one : longest), ''),
    weight: pieces.join('').length,
  };
}

/** How a catalogue with these keys says a sentence of the server; null where it does not know it. */
export function sayer(
  keys: readonly string[],
  locale: string,
  say: Say,
): (sentence: string) => string | null {
  const fixed = new Set(keys);
  const templates = keys
    .filter((key) => key.includes('{'))
    .map(templateOf)
    .sort((a, b) => b.weight - a.weight);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const known = new Map<string, string | null>();

  const valueOf = (name: string, value: string): string | number => {
    if (/^\d+$/.test(value)) return Number(value);
    const word = (text: string): string => (parts.has(name) ? (said(text) ?? text) : text);
    return lists.has(name) ? list.format(value.split(/, | and /).map(word)) : word(value);
  };
  const byTemplate = (sentence: string): string | null => {
    for (const { key, names, pattern, piece } of templates) {
      if (!sentence.includes(piece)) continue;
      const found = pattern.exec(sentence);
      if (!found) continue;
      return say(
        key,
        Object.fromEntries(names.map((name, i) => [name, valueOf(name, found[i + 1] ?? '')])),
      );
    }
    return null;
  };
  /** Two sentences in one breath, each of which is known. */
  const inPieces = (sentence: string): string | null => {
    for (let end = sentence.indexOf('. '); end >= 0; end = sentence.indexOf('. ', end + 1)) {
      const first = whole(sentence.slice(0, end + 1));
      const rest = first === null ? null : said(sentence.slice(end + 2));
      if (first !== null && rest !== null) return `${first} ${rest}`;
    }
    return null;
  };
  const whole = (sentence: string): string | null =>
    fixed.has(sentence) ? say(sentence) : byTemplate(sentence);
  function said(sentence: string): string | null {
    const before = known.get(sentence);
    if (before !== undefined) return before;
    const found = whole(sentence) ?? inPieces(sentence);
    if (known.size > 5000) known.clear();
    known.set(sentence, found);
    return found;
  }
  return said;
}
