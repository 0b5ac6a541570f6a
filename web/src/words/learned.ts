/**
 * The words in use. They come in parts: what every screen needs travels with the first one, and each room
 * brings its own when it is entered (scripts/words-plugin.mts sees to that), in the language spoken then.
 */
export type Catalogue = Record<string, never>;
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;
export type Part = Record<Language, () => Promise<{ default: unknown }>>;

export interface Spoken {
  language: Language;
  messages: Catalogue;
}

const parts: Part[] = [
  {
    en: () => import('./en.json'),
    // What the server says in English sentences of its own is found here by the sentence itself.
    de: () =>
      Promise.all([import('./de.json'), import('./server-de.json')]).then(([ours, server]) => ({
        default: { ...server.default, ...ours.default },
      })),
  },
];
let spoken: Spoken = { language: 'en', messages: {} };
const listeners = new Set<() => void>();

export const inUse = (): Spoken => spoken;

export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: Spoken): void {
  spoken = next;
  for (const listener of listeners) listener();
}

/** Speaks this language from now on, with every part learned so far. */
export async function speak(language: Language): Promise<void> {
  const all = await Promise.all(parts.map((part) => part[language]()));
  const messages = Object.assign({}, ...all.map((part) => part.default)) as Catalogue;
  change({ language, messages });
}

/** Adds a part, in the language spoken once it is here. */
export async function learn(part: Part): Promise<void> {
  parts.push(part);
  for (let asked; asked !== spoken.language;) {
    asked = spoken.language;
    const words = (await part[asked]()).default as Catalogue;
    if (asked === spoken.language)
      change({ ...spoken, messages: { ...spoken.messages, ...words } });
  }
}
