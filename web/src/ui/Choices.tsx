import { useId, type ReactNode } from 'react';
import type { Option } from './Field';
import css from './Field.module.css';

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** A switch takes effect at once; a tick waits for the form. */
  asSwitch?: boolean;
}

export function Check({
  checked,
  onChange,
  children,
  hint,
  disabled,
  asSwitch,
}: CheckProps): ReactNode {
  const id = useId();
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        role={asSwitch ? 'switch' : undefined}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {children}
        {hint && (
          <span id={id} className={css.hint}>
            <br />
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  cards?: boolean;
  unseenLabel?: boolean;
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({
  label,
  value,
  onChange,
  options,
  cards,
  unseenLabel,
}: ChoiceProps<Value>): ReactNode {
  const name = useId();
  return (
    <fieldset>
      <legend className={unseenLabel ? 'unseen' : css.legend}>{label}</legend>
      <div className={`${css.choice} ${cards ? css.cards : ''}`}>
        {options.map((option) => (
          <label key={option.value} className={css.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
            {option.note && <small>{option.note}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface RangeProps {
  label: ReactNode;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  /** How the value is said aloud. */
  said: string;
}

export function Range({
  label,
  value,
  onChange,
  min = 0,
  max = 100,
  step = 1,
  said,
}: RangeProps): ReactNode {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <input
        id={id}
        type="range"
        className={css.range}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={said}
        style={{ '--fill': `${((value - min) / (max - min)) * 100}%` } as never}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </>
  );
}
