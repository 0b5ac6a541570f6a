import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import css from './Tabs.module.css';

export interface Tab<Name extends string> {
  name: Name;
  label: ReactNode;
  count?: ReactNode;
  alarm?: boolean;
}

interface Props<Name extends string> {
  label: string;
  tabs: readonly Tab<Name>[];
  current: Name;
  onChange: (name: Name) => void;
  children: ReactNode;
}

/** Views of one thing. Arrow keys move and choose, as the pattern asks. */
export function Tabs<Name extends string>({
  label,
  tabs,
  current,
  onChange,
  children,
}: Props<Name>): ReactNode {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // On a narrow screen the row of tabs scrolls sideways: what is open is in sight.
  useEffect(() => {
    const row = list.current;
    const open = document.getElementById(`${id}-${current}`);
    if (!row || !open) return;
    const [around, inside] = [row.getBoundingClientRect(), open.getBoundingClientRect()];
    if (inside.right > around.right) row.scrollLeft += inside.right - around.right;
    else if (inside.left < around.left) row.scrollLeft -= around.left - inside.left;
  }, [id, current]);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.name === current);
    const next = (at + step + tabs.length) % tabs.length;
    const chosen = tabs[next];
    if (!chosen) return;
    onChange(chosen.name);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        className={css.tabs}
        onKeyDown={move}
      >
        {tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-${tab.name}`}
            aria-selected={tab.name === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.name === current ? 0 : -1}
            className={css.tab}
            onClick={() => onChange(tab.name)}
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className={`${css.count} ${tab.alarm ? css.alarm : ''}`}>{tab.count}</span>
            )}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} tabIndex={-1}>
        {children}
      </div>
    </>
  );
}
