import { useEffect, useRef, type ReactNode } from 'react';
import css from './Page.module.css';

interface Props {
  title: string;
  sub?: ReactNode;
  /** The sentence a person could say aloud: what is so, and what follows. */
  brief?: ReactNode;
  actions?: ReactNode;
  trail?: ReactNode;
  width?: 'narrow' | 'middle' | 'full';
  children?: ReactNode;
}

let arrived = false;

/** The frame of every screen: one purpose as its heading, one primary action beside it. */
export function Page({
  title,
  sub,
  brief,
  actions,
  trail,
  width = 'full',
  children,
}: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Telemachy`;
  }, [title]);
  // A new page is announced by moving to its heading, unless somebody already works inside it.
  // The first page of a visit leaves the focus at the top, where the skip link is.
  useEffect(() => {
    const first = !arrived;
    arrived = true;
    if (first) return;
    const held = document.activeElement;
    if (!held || held === document.body || held.closest('nav'))
      heading.current?.focus({ preventScroll: true });
  }, []);
  const size = width === 'full' ? '' : ` ${css[width]}`;
  return (
    <div className={`${css.page}${size}`}>
      <div className={css.head}>
        <div className={css.titles}>
          {trail && <div className={css.trail}>{trail}</div>}
          <h1 ref={heading} tabIndex={-1} className={css.title}>
            {title}
          </h1>
          {sub && <p className={css.sub}>{sub}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {brief && <p className={css.brief}>{brief}</p>}
      {children}
    </div>
  );
}
