/** Which column stands for which field; '' means the column is left out. */
export type Chosen = Readonly<Record<string, string>>;

/** A field is read from one column at most: choosing it again takes it from where it was. */
export function assign(chosen: Chosen, source: string, field: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...chosen, [source]: field }).map(([column, current]) => [
      column,
      column !== source && field !== '' && current === field ? '' : current,
    ]),
  );
}

/** The required fields no column stands for yet. */
export function missing(
  fields: readonly { field: string; required: boolean }[],
  chosen: Chosen,
): string[] {
  const given = new Set(Object.values(chosen));
  return fields
    .filter((field) => field.required && !given.has(field.field))
    .map((field) => field.field);
}

/** One grade a line, junior first; empty lines say nothing. */
export const ordered = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** Whether the first values of a level column are words, whose order only people know. */
export const needsOrder = (sample: readonly string[]): boolean =>
  sample.some((value) => value.trim() !== '' && !/^\d+$/.test(value.trim()));
