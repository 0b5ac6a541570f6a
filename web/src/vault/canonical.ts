/**
 * The one spelling of a value that is signed or hashed: JSON after RFC 8785. Our values are texts, whole
 * numbers, lists and plain objects; anything else is a mistake and is refused, so that the two sides
 * cannot come to differ over how a fraction or a missing member is written.
 */
export type Canonical =
  string | number | readonly Canonical[] | { readonly [name: string]: Canonical };

export function canonical(value: Canonical): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('only whole numbers are canonical');
    return String(value);
  }
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value);
