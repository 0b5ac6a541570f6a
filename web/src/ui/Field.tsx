import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { useWords } from '@/words/Words';
import css from './Field.module.css';

interface Words {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with what stands here, in a sentence. */
  bad?: ReactNode;
  /** The label is for those who do not see the place it stands in. */
  unseenLabel?: boolean;
}

interface Wired {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A label, its control, a hint and what is wrong, tied together for everybody. */
function Field({
  label,
  hint,
  bad,
  unseenLabel,
  children,
}: Words & { children: (wired: Wired) => ReactNode }): ReactNode {
  const t = useWords();
  const id = useId();
  const told = [hint && `${id}-hint`, bad && `${id}-bad`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={css.field}>
      <label htmlFor={id} className={unseenLabel ? 'unseen' : css.label}>
        {label}
      </label>
      {children({ id, 'aria-describedby': told, 'aria-invalid': bad ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      {bad && (
        <p id={`${id}-bad`} className={css.bad}>
          {typeof bad === 'string' ? t.said(bad) : bad}
        </p>
      )}
    </div>
  );
}

type Plain<Props> = Omit<Props, 'onChange' | 'value'> & Words;

export function TextField({
  value,
  onChange,
  label,
  hint,
  bad,
  unseenLabel,
  ...rest
}: Plain<InputHTMLAttributes<HTMLInputElement>> & {
  value: string;
  onChange: (value: string) => void;
}): ReactNode {
  return (
    <Field {...{ label, hint, bad, unseenLabel }}>
      {(wired) => (
        <input
          type="text"
          className={css.input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...wired}
          {...rest}
        />
      )}
    </Field>
  );
}

export function NumberField({
  value,
  onChange,
  ...rest
}: Plain<InputHTMLAttributes<HTMLInputElement>> & {
  value: number | null;
  onChange: (value: number | null) => void;
}): ReactNode {
  return (
    <TextField
      type="number"
      inputMode="numeric"
      value={value === null ? '' : String(value)}
      onChange={(text) => onChange(text === '' ? null : Number(text))}
      {...rest}
    />
  );
}

export function TextArea({
  value,
  onChange,
  label,
  hint,
  bad,
  unseenLabel,
  voice,
  ...rest
}: Plain<TextareaHTMLAttributes<HTMLTextAreaElement>> & {
  value: string;
  onChange: (value: string) => void;
  /** What a person says in their own words is set in the serif. */
  voice?: boolean;
}): ReactNode {
  return (
    <Field {...{ label, hint, bad, unseenLabel }}>
      {(wired) => (
        <textarea
          className={`${css.input} ${voice ? css.voice : ''}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...wired}
          {...rest}
        />
      )}
    </Field>
  );
}

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  note?: string;
}

export function SelectField<Value extends string>({
  value,
  onChange,
  options,
  label,
  hint,
  bad,
  unseenLabel,
  ...rest
}: Plain<SelectHTMLAttributes<HTMLSelectElement>> & {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
}): ReactNode {
  return (
    <Field {...{ label, hint, bad, unseenLabel }}>
      {(wired) => (
        <select
          className={css.input}
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
          {...wired}
          {...rest}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface FormProps {
  onSubmit: () => void;
  children: ReactNode;
  label?: string;
}

export function Form({ onSubmit, children, label }: FormProps): ReactNode {
  return (
    <form
      className={css.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** Fields one under the other, where the form around them is larger. */
export const Stack = ({ children }: { children: ReactNode }): ReactNode => (
  <div className={css.form}>{children}</div>
);
export const Row = ({ children }: { children: ReactNode }): ReactNode => (
  <div className={css.pair}>{children}</div>
);
export const Buttons = ({ children }: { children: ReactNode }): ReactNode => (
  <div className={css.buttons}>{children}</div>
);
