import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { FormattedMessage, IntlProvider, useIntl, type IntlShape } from 'react-intl';
import type english from './en.json';
import { inUse, languages, onChange, speak, type Language } from './learned';
import { sayer } from './said';

export { languages, speak, type Language };
export type WordKey = keyof typeof english;
export type Values = Record<string, string | number | Date | boolean | null | undefined>;

const kept = 'telemachy-language';

export function chosenLanguage(): Language {
  const wished = localStorage.getItem(kept) ?? navigator.language.slice(0, 2);
  return wished in languages ? (wished as Language) : 'en';
}

const LanguageContext = createContext<[Language, (next: Language) => void]>(['en', () => {}]);

export const useLanguage = (): [Language, (next: Language) => void] => useContext(LanguageContext);

const rich = {
  b: (chunks: ReactNode[]) => <strong>{chunks}</strong>,
  i: (chunks: ReactNode[]) => <em>{chunks}</em>,
  s: (chunks: ReactNode[]) => <span>{chunks}</span>,
};

/** Gives every screen its words; the language in use is remembered on this device. */
export function WordsProvider({ children }: { children: ReactNode }): ReactNode {
  const spoken = useSyncExternalStore(onChange, inUse);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);
  const choice = useMemo<[Language, (next: Language) => void]>(
    () => [
      spoken.language,
      (language) => {
        localStorage.setItem(kept, language);
        void speak(language);
      },
    ],
    [spoken.language],
  );
  return (
    <LanguageContext.Provider value={choice}>
      <IntlProvider
        locale={spoken.language === 'en' ? 'en-GB' : spoken.language}
        messages={spoken.messages}
        defaultRichTextElements={rich as never}
        onError={(fault) => {
          if (import.meta.env.DEV) console.error(fault.message);
        }}
      >
        {children}
      </IntlProvider>
    </LanguageContext.Provider>
  );
}

export interface Telling {
  (key: WordKey, values?: Values): string;
  /** For keys the server chose: falls back to the second key when the catalogue lacks the first. */
  orElse: (key: string, fallback: WordKey, values?: Values) => string;
  knows: (key: string) => boolean;
  /** A sentence of the server in the reader's language; where it has none, `orElse` or the sentence as it is. */
  said: (sentence: string, orElse?: WordKey) => string;
}

/** Words as plain text, for labels, titles and attributes. */
export function useWords(): Telling {
  const intl = useIntl();
  return useMemo(() => {
    const plain = { b: join, i: join, s: join };
    const tell = ((key: WordKey, values?: Values) =>
      intl.formatMessage({ id: key }, {
        ...plain,
        ...values,
      } as never) as unknown as string) as Telling;
    tell.knows = (key) => key in intl.messages;
    tell.orElse = (key, fallback, values) =>
      tell((tell.knows(key) ? key : fallback) as WordKey, values);
    tell.said = (sentence, orElse) =>
      sayerOf(intl)(sentence) ??
      (orElse && !intl.locale.startsWith('en') ? tell(orElse) : sentence);
    return tell;
  }, [intl]);
}

/** One reading of the templates for each catalogue, whoever asks. Our own keys hold no blank. */
const sayers = new WeakMap<object, ReturnType<typeof sayer>>();
function sayerOf(intl: IntlShape): ReturnType<typeof sayer> {
  const ready = sayers.get(intl.messages);
  if (ready) return ready;
  const keys = intl.locale.startsWith('en')
    ? []
    : Object.keys(intl.messages).filter((key) => !/^[a-z]\w*\./.test(key));
  const made = sayer(
    keys,
    intl.locale,
    (key, values) => intl.formatMessage({ id: key }, values as never) as unknown as string,
  );
  sayers.set(intl.messages, made);
  return made;
}

const join = (chunks: ReactNode[]): string => chunks.join('');

/** Words as text in a screen; <b> and <i> in a message become elements. */
export function T({
  id,
  values,
}: {
  id: WordKey;
  values?: Record<string, ReactNode | Date>;
}): ReactNode {
  return <FormattedMessage id={id} values={{ ...rich, ...values } as never} />;
}
